import { createServer } from "node:http";
import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import { createRequestListener } from "@remix-run/node-fetch-server";

const build = (await import(process.env.SERVER_BUILD!)) as ServerBuild;

createServer(createRequestListener(createRequestHandler(build, "production"))).listen(
  Number(process.env.PORT),
  "127.0.0.1",
);
