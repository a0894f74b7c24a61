import CCurl

/// Owns a libcurl easy handle, with the lists it was given; used by the loop's thread only.
@safe final class EasyHandle {
    let pointer: UnsafeMutableRawPointer
    private(set) var group: ConnectionGroup?
    private var lists: [UnsafeMutablePointer<curl_slist>] = unsafe []
    private var result = CURLE_OK

    init?() {
        guard let pointer = unsafe curl_easy_init() else { return nil }
        unsafe self.pointer = pointer
    }

    deinit {
        leaveGroup()
        unsafe curl_easy_cleanup(pointer)
        freeLists()
    }

    /// Whether every option so far was accepted.
    var isConfigured: Bool { result == CURLE_OK }

    /// Forgets every option; kept connections live in the multi handle and stay.
    func reset() {
        unsafe curl_easy_reset(pointer)
        freeLists()
        leaveGroup()
        result = CURLE_OK
    }

    func set(_ option: CURLoption, _ value: Int) {
        note(unsafe addressee_easy_set_long(pointer, option, value))
    }

    func set(_ option: CURLoption, _ value: String?) {
        // Unsafe: libcurl copies the text.
        if let value {
            note(unsafe addressee_easy_set_string(pointer, option, value))
        } else {
            note(unsafe addressee_easy_set_string(pointer, option, nil))
        }
    }

    /// Keeps the connection with the group's, and takes one from there, until the handle is reset.
    func join(_ group: ConnectionGroup) {
        note(unsafe addressee_easy_set_share(pointer, group.pointer))
        group.users += 1
        self.group = group
    }

    /// Hands the lines over; they stay valid until the handle is reset.
    func set(_ option: CURLoption, lines: [String]) {
        guard !lines.isEmpty else { return }
        var list: UnsafeMutablePointer<curl_slist>?
        for line in lines {
            // Unsafe: on failure the list so far still belongs to us.
            guard let longer = unsafe curl_slist_append(list, line) else {
                unsafe curl_slist_free_all(list)
                note(CURLE_OUT_OF_MEMORY)
                return
            }
            unsafe list = longer
        }
        guard let list = unsafe list else { return }
        unsafe lists.append(list)
        note(unsafe addressee_easy_set_list(pointer, option, list))
    }

    /// Copies the body into the handle.
    func set(body: [UInt8]) {
        note(unsafe addressee_easy_set_offset(pointer, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(body.count)))
        // Without a pointer libcurl would ask a read callback for the body.
        guard !body.isEmpty else { return set(CURLOPT_COPYPOSTFIELDS, "") }
        // Unsafe: libcurl copies exactly the number of bytes set before.
        unsafe body.withUnsafeBytes { bytes in
            note(unsafe addressee_easy_set_pointer(pointer, CURLOPT_COPYPOSTFIELDS, bytes.baseAddress))
        }
    }

    /// Lets an exchange watch its transfer; the exchange must outlive it.
    func attach(_ exchange: Exchange) {
        // Unsafe: the loop retains the exchange until the transfer is removed.
        let context = unsafe Unmanaged.passUnretained(exchange).toOpaque()
        for option in [
            CURLOPT_PRIVATE, CURLOPT_WRITEDATA, CURLOPT_HEADERDATA, CURLOPT_OPENSOCKETDATA, CURLOPT_PREREQDATA,
        ] {
            note(unsafe addressee_easy_set_pointer(pointer, option, context))
        }
        note(
            unsafe addressee_easy_set_data_callback(pointer, CURLOPT_WRITEFUNCTION, TransferCallbacks.receiveBody)
        )
        note(
            unsafe addressee_easy_set_data_callback(pointer, CURLOPT_HEADERFUNCTION, TransferCallbacks.receiveHeader)
        )
        note(unsafe addressee_easy_set_open_socket_callback(pointer, TransferCallbacks.openSocket))
        note(unsafe addressee_easy_set_before_request_callback(pointer, TransferCallbacks.beforeRequest))
    }

    private func note(_ status: CURLcode) {
        if result == CURLE_OK { result = status }
    }

    private func leaveGroup() {
        guard let group else { return }
        _ = unsafe addressee_easy_set_share(pointer, nil)
        group.users -= 1
        group.lastUse = .now
        self.group = nil
    }

    private func freeLists() {
        while let list = unsafe lists.popLast() { unsafe curl_slist_free_all(list) }
    }
}
