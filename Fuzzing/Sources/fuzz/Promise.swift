/// Ends the program with the promise that was broken; libFuzzer then keeps the input.
func expect(_ isKept: Bool, _ promise: @autoclosure () -> String) {
    // A precondition would not say in an optimised build what it is about.
    if !isKept { fatalError("Broken: \(promise())") }
}
