# The site as one image. Its program also has the commands migrate, import and export:
#   docker compose run --rm web migrate
FROM node:22-bookworm-slim AS node

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
# The build fetches the front-end packages with npm.
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /source
# What decides which packages are restored comes first, so that editing code does not fetch them again.
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt .editorconfig ./
COPY eng/assets eng/assets
COPY src/Mediateki.Map.Domain/Mediateki.Map.Domain.csproj src/Mediateki.Map.Domain/
COPY src/Mediateki.Map.Application/Mediateki.Map.Application.csproj src/Mediateki.Map.Application/
COPY src/Mediateki.Map.Web/Mediateki.Map.Web.csproj src/Mediateki.Map.Web/
RUN dotnet restore src/Mediateki.Map.Web
COPY package.json package-lock.json .npmrc ./
COPY src src
# The words of the catalogue, whose forms the search knows.
COPY seed-data seed-data
RUN dotnet publish src/Mediateki.Map.Web -c Release -o /app --no-restore

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
COPY seed-data seed-data
COPY --chmod=755 eng/healthy healthy
# The two folders that the site writes to: snapshots, and the keys that keep forms valid over a restart.
RUN install -d -o "$APP_UID" -g "$APP_UID" /var/lib/mediateki/snapshot /var/lib/mediateki/keys
ENV Catalogue__SnapshotFolder=/var/lib/mediateki/snapshot \
    Hosting__KeysFolder=/var/lib/mediateki/keys \
    DOTNET_EnableDiagnostics=0
USER $APP_UID
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 CMD ["/app/healthy", "8080", "/health/live"]
ENTRYPOINT ["dotnet", "Mediateki.Map.Web.dll"]
