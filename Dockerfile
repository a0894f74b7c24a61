# Builds the program and the document reader, and puts them on a small image with the libraries they need.
ARG SWIFT_VERSION=6.3

FROM swift:${SWIFT_VERSION}-bookworm AS build
RUN apt-get update -qq \
    && apt-get install --yes -qq --no-install-recommends libpq-dev libssl-dev libcurl4-openssl-dev \
        libtesseract-dev libzxing-dev libheif-dev libturbojpeg0-dev libpng-dev libwebp-dev \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY Package.swift openapi.yaml ./
COPY Sources Sources
COPY Tests Tests
COPY DocumentReader DocumentReader
RUN swift build --configuration release --package-path DocumentReader --product addressee-reader \
    && install -D DocumentReader/.build/release/addressee-reader /out/addressee-reader
RUN swift build --configuration release --product addressee \
    && install -D "$(swift build --configuration release --show-bin-path)/addressee" /out/addressee

FROM swift:${SWIFT_VERSION}-bookworm-slim
RUN apt-get update -qq \
    && apt-get install --yes -qq --no-install-recommends ca-certificates libpq5 libssl3 libcurl4 \
        libtesseract5 tesseract-ocr-eng libzxing2 libheif1 libturbojpeg0 libpng16-16 libwebp7 poppler-utils \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --home-dir /var/lib/addressee --create-home --shell /usr/sbin/nologin addressee
COPY --from=build /out/addressee /out/addressee-reader /usr/local/bin/
COPY Migrations /usr/local/share/addressee/Migrations
# The state of a node: the key ring, and the documents unless an S3-compatible store holds them.
USER addressee
WORKDIR /var/lib/addressee
VOLUME /var/lib/addressee
ENV ADDRESSEE_SERVER_HOST=0.0.0.0 \
    ADDRESSEE_KEYS_FILE=/var/lib/addressee/keys.json \
    ADDRESSEE_DOCUMENTS_DIRECTORY=/var/lib/addressee/documents \
    ADDRESSEE_READER_PROGRAM=/usr/local/bin/addressee-reader
EXPOSE 8080
ENTRYPOINT ["addressee"]
CMD ["serve"]
