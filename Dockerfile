# authguide in a container: built in one stage, run in another as a user without rights.
FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY bin bin
COPY tsconfig.json tsconfig.build.json ./
COPY src src
RUN npm run build && npm prune --omit=dev

FROM node:22-bookworm-slim
ENV NODE_ENV=production
ENV PORT=3000
ENV DATA_DIR=/data
WORKDIR /app
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY bin bin
COPY content content
COPY languages languages
COPY package.json manifest.yml LICENSE THIRD_PARTY_NOTICES ./
RUN ln -s /app/bin/authguide.cjs /usr/local/bin/authguide
RUN mkdir --mode=700 /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
# "Alive" only: a Slack that is out of reach is no reason to restart.
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Node.js itself is process 1, so that SIGTERM and SIGHUP reach it.
CMD ["node", "--max-semi-space-size=4", "--heap-growing-percent=15", "bin/authguide.cjs", "start"]
