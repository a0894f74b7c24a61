import Foundation

/// Request bodies with defaults.
enum Bodies {
    static func create(
        flow: String = "identity",
        person: String = #"{"first_name":"Maria","last_name":"Lopez","date_of_birth":"1990-02-28"}"#,
        address: String =
            #"{"street":"12 Oak Street","city":"Nashville","state":"TN","postal_code":"37203","country":"US"}"#,
        more: String = ""
    ) -> String {
        #"{"flow":"\#(flow)","person":\#(person),"address":\#(address)\#(more)}"#
    }

    static func upload(
        kind: String = "photo_id", type: String = "us_passport", side: String = "front",
        content: String = Pictures.jpeg().base64, more: String = ""
    ) -> String {
        #"{"kind":"\#(kind)","type":"\#(type)","side":"\#(side)","content":"\#(content)"\#(more)}"#
    }

    static func integration(
        purposes: String = #"["photo_id"]"#, baseURL: String = "https://provider.example",
        apiKey: String = "0b6f3a52-2c55-4f10-8d53-9a4b7e6c1d02", secrets: String = #"["secret-number-one"]"#
    ) -> String {
        #"{"purposes":\#(purposes),"base_url":"\#(baseURL)","api_key":"\#(apiKey)","secrets":\#(secrets)}"#
    }
}

/// Files that are just enough of their format.
enum Pictures {
    static func jpeg(width: Int = 640, height: Int = 480, padding: Int = 0) -> [UInt8] {
        var bytes: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x10] + Array("JFIF\0".utf8)
        bytes += [1, 1, 0, 0, 1, 0, 1, 0, 0]
        bytes += [0xFF, 0xC0, 0x00, 0x11, 8, UInt8(height >> 8), UInt8(height & 255), UInt8(width >> 8)]
        bytes += [UInt8(width & 255), 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]
        return bytes + [UInt8](repeating: 0x5A, count: padding)
    }

    static func png(width: Int = 640, height: Int = 480) -> [UInt8] {
        var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
        for value in [width, height] { bytes += (0..<4).reversed().map { UInt8(value >> ($0 * 8) & 255) } }
        bytes += [8, 2, 0, 0, 0, 1, 2, 3, 4]
        return bytes + [0, 0, 0, 4] + Array("IDAT".utf8) + [0, 0, 0, 0, 0, 0, 0, 0]
    }
}

extension [UInt8] {
    var base64: String { Data(self).base64EncodedString() }
}
