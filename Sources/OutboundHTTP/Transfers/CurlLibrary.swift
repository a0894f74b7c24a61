import CCurl

/// The process-wide state of libcurl.
enum CurlLibrary {
    /// Whether the library was initialised; evaluated once, before the first handle.
    static let isReady = curl_global_init(Int(CURL_GLOBAL_ALL)) == CURLE_OK
}
