# Builds the program and puts it on a small image with the libraries it needs.
ARG SWIFT_VERSION=6.3

FROM swift:${SWIFT_VERSION}-bookworm AS build
RUN apt-get update -qq \
    && apt-get install --yes -qq --no-install-recommends libpq-dev libssl-dev libcurl4-openssl-dev \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY Package.swift openapi.yaml ./
COPY Sources Sources
COPY Tests Tests
RUN swift build --configuration release --product addressee \
    && install -D "$(swift build --configuration release --show-bin-path)/addressee" /out/addressee

FROM swift:${SWIFT_VERSION}-bookworm-slim
RUN apt-get update -qq \
    && apt-get install --yes -qq --no-install-recommends ca-certificates libpq5 libssl3 libcurl4 \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --home-dir /var/lib/addressee --create-home --shell /usr/sbin/nologin addressee
COPY --from=build /out/addressee /usr/local/bin/addressee
COPY Migrations /usr/local/share/addressee/Migrations
# The state of a node: the key ring, and the documents unless an S3-compatible store holds them.
USER addressee
WORKDIR /var/lib/addressee
VOLUME /var/lib/addressee
ENV ADDRESSEE_SERVER_HOST=0.0.0.0 \
    ADDRESSEE_KEYS_FILE=/var/lib/addressee/keys.json \
    ADDRESSEE_DOCUMENTS_DIRECTORY=/var/lib/addressee/documents
EXPOSE 8080
ENTRYPOINT ["addressee"]
CMD ["serve"]
