#ifndef ADDRESSEE_CCURL_SHIM_H
#define ADDRESSEE_CCURL_SHIM_H

// The checks are macros around the variadic functions; the typed functions below replace them.
#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>

// Swift cannot call variadic C functions, so each kind of argument has a typed form.

typedef size_t (*addressee_data_callback)(char *, size_t, size_t, void *);
typedef curl_socket_t (*addressee_open_socket_callback)(void *, curlsocktype, struct curl_sockaddr *);
typedef int (*addressee_before_request_callback)(void *, char *, char *, int, int);

static inline CURLcode addressee_easy_set_long(CURL *handle, CURLoption option, long value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode addressee_easy_set_offset(CURL *handle, CURLoption option, curl_off_t value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode addressee_easy_set_string(CURL *handle, CURLoption option, const char *value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode addressee_easy_set_pointer(CURL *handle, CURLoption option, const void *value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode addressee_easy_set_list(CURL *handle, CURLoption option, struct curl_slist *value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode addressee_easy_set_share(CURL *handle, CURLSH *share) {
    return curl_easy_setopt(handle, CURLOPT_SHARE, share);
}

static inline CURLcode addressee_easy_set_data_callback(
    CURL *handle, CURLoption option, addressee_data_callback callback) {
    return curl_easy_setopt(handle, option, callback);
}

static inline CURLcode addressee_easy_set_open_socket_callback(
    CURL *handle, addressee_open_socket_callback callback) {
    return curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, callback);
}

static inline CURLcode addressee_easy_set_before_request_callback(
    CURL *handle, addressee_before_request_callback callback) {
    return curl_easy_setopt(handle, CURLOPT_PREREQFUNCTION, callback);
}

static inline void *addressee_easy_private(CURL *handle) {
    char *value = NULL;
    curl_easy_getinfo(handle, CURLINFO_PRIVATE, &value);
    return value;
}

static inline CURLMcode addressee_multi_set_long(CURLM *handle, CURLMoption option, long value) {
    return curl_multi_setopt(handle, option, value);
}

static inline CURLSHcode addressee_share_connections(CURLSH *share) {
    return curl_share_setopt(share, CURLSHOPT_SHARE, CURL_LOCK_DATA_CONNECT);
}

// The next finished transfer, or NULL; its result is written to `result`.
static inline CURL *addressee_multi_next_finished(CURLM *handle, CURLcode *result) {
    int remaining = 0;
    CURLMsg *message = NULL;
    while ((message = curl_multi_info_read(handle, &remaining)) != NULL) {
        if (message->msg == CURLMSG_DONE) {
            *result = message->data.result;
            return message->easy_handle;
        }
    }
    return NULL;
}

// The socket address a transfer is about to connect to; longer than `struct sockaddr` for IPv6.
static inline const void *addressee_socket_address(const struct curl_sockaddr *address) {
    return &address->addr;
}

#endif
