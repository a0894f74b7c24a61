import CCurl
import Glibc

/// The functions libcurl calls while a transfer runs; their context is the transfer's exchange.
enum TransferCallbacks {
    /// Creates the socket for the very address that is about to be connected, if the policy permits it.
    static let openSocket: addressee_open_socket_callback = { context, purpose, address in
        guard let exchange = unsafe exchange(context), let address = unsafe address,
            purpose == CURLSOCKTYPE_IPCXN
        else { return CURL_SOCKET_BAD }
        // Unsafe: libcurl passes an address that is valid for its own length during the call.
        let bytes = unsafe UnsafeRawBufferPointer(
            start: addressee_socket_address(address),
            count: Int(address.pointee.addrlen)
        )
        guard unsafe exchange.mayConnect(to: IPAddress(socketAddress: bytes)) else { return CURL_SOCKET_BAD }
        // Started programs must not inherit our connections.
        return unsafe socket(
            address.pointee.family,
            address.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue),
            address.pointee.protocol
        )
    }

    /// Runs when a connection, new or kept, is about to carry the request.
    static let beforeRequest: addressee_before_request_callback = { context, peer, _, _, _ in
        guard let exchange = unsafe exchange(context), let peer = unsafe peer,
            unsafe exchange.mayRequest(from: IPAddress(String(cString: peer)))
        else { return CURL_PREREQFUNC_ABORT }
        return CURL_PREREQFUNC_OK
    }

    /// Takes one line of the head; a count other than the given one ends the transfer.
    static let receiveHeader: addressee_data_callback = { bytes, size, count, context in
        guard let exchange = unsafe exchange(context) else { return 0 }
        let line = unsafe UnsafeRawBufferPointer(start: bytes, count: size * count)
        return exchange.collector.receiveHead(unsafe Array(line)) ? size * count : 0
    }

    /// Takes a piece of the body; a count other than the given one ends the transfer.
    static let receiveBody: addressee_data_callback = { bytes, size, count, context in
        guard let exchange = unsafe exchange(context) else { return 0 }
        let piece = unsafe UnsafeRawBufferPointer(start: bytes, count: size * count)
        return unsafe exchange.collector.receiveBody(piece) ? size * count : 0
    }

    private static func exchange(_ context: UnsafeMutableRawPointer?) -> Exchange? {
        // Unsafe: the context was set by `EasyHandle.attach` and the loop retains the exchange.
        guard let context = unsafe context else { return nil }
        return unsafe Unmanaged<Exchange>.fromOpaque(context).takeUnretainedValue()
    }
}
