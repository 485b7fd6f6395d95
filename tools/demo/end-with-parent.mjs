// Every process of the demo loads this file first. It ends the process when the demo ends, even by kill
// -9.
process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
process.channel?.unref();
