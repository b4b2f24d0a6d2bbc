# `docker build -t brief .`, then `docker run --rm -v "$PWD:/drafts" brief lint`.
# What is pinned here is the tag; whoever builds for others pins the digest, too.
FROM node:22.23.2-bookworm-slim AS build
WORKDIR /src
COPY . .
RUN npm start --silent -- --version

# The command has no dependencies: what was built is all there is.
FROM node:22.23.2-bookworm-slim
COPY --from=build /src/apps/cli/package.json /src/LICENSE /opt/brief/
COPY --from=build /src/apps/cli/bin /opt/brief/bin
COPY --from=build /src/apps/cli/dist /opt/brief/dist
COPY --from=build /src/apps/cli/schema /opt/brief/schema
USER node
WORKDIR /drafts
ENTRYPOINT ["node", "/opt/brief/bin/brief.js"]
CMD ["lint"]
