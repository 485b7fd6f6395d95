# The first stage has a compiler and builds. The second stage only runs the server.
FROM node:24-bookworm AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATABASE_FILE=/data/kithwell.sqlite \
  DATA_KEY_FILE=/keys/data.key KEY_STORE=/keys/store.sqlite
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/build build
COPY --from=build /app/public public
COPY --from=build /app/content content
# The database commands run from source: docker exec NAME npm run db -- backup /data/copy.sqlite
COPY --from=build /app/db db
COPY --from=build /app/app/env.server.ts /app/app/settings.server.ts app/
# npm run readers and npm run effect find their commands in the build.
COPY --from=build /app/tools/readers/start.mjs tools/readers/
COPY --from=build /app/tools/effect/start.mjs tools/effect/
RUN install -d -o node -g node -m 700 /data /keys
USER node
VOLUME /data /keys
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# On SIGTERM the server finishes the running requests within 13 seconds: docker stop --time 20
CMD ["node", "--max-semi-space-size=8", "build/index.js"]
