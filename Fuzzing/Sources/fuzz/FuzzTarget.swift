/// What can be fuzzed, by the name on the command line.
enum FuzzTarget: String, CaseIterable {
    case barcode
    case zone
    case names
    case addresses
    case dates
    case numbers
    case places
    case grid
    case print
    case request
    case layout

    typealias Callback = @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt

    /// What libFuzzer calls with each input; a C function can capture nothing, so each target has its own.
    var callback: Callback {
        switch self {
        case .barcode: { start, count in check(start, count, checkBarcode) }
        case .zone: { start, count in check(start, count, checkZone) }
        case .names: { start, count in check(start, count, checkNames) }
        case .addresses: { start, count in check(start, count, checkAddresses) }
        case .dates: { start, count in check(start, count, checkDates) }
        case .numbers: { start, count in check(start, count, checkNumbers) }
        case .places: { start, count in check(start, count, checkPlaces) }
        case .grid: { start, count in check(start, count, checkGrid) }
        case .print: { start, count in check(start, count, checkPrint) }
        case .request: { start, count in check(start, count, checkRequest) }
        case .layout: { start, count in check(start, count, checkLayout) }
        }
    }
}

/// Hands the bytes of an input over.
private func check(_ start: UnsafePointer<UInt8>?, _ count: Int, _ check: ([UInt8]) -> Void) -> CInt {
    check(Array(UnsafeBufferPointer(start: start, count: count)))
    return 0
}
