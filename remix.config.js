/** @type {import('@remix-run/dev').AppConfig} */
export default {
  server: "./app/server.ts",
  serverModuleFormat: "esm",
  serverPlatform: "node",
  serverMinify: false,
  // The compiler watches only app/. It reads these too; lists the app reads once are beside them.
  // Texts are not: the running app sees for itself when one is saved.
  watchPaths: ["./db/**/*.ts", "./content/crisis/*", "./content/phrases/*"],
  ignoredRouteFiles: ["**/.*", "**/*.module.css"],
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_singleFetch: true,
    v3_lazyRouteDiscovery: true,
  },
};
