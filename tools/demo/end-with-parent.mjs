// Loaded before a part of the demo. However the demo ends, also by kill -9, its parts end with it.
process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
process.channel?.unref();
