# Everything a person types. Each target is one script or one swift command; the work is in Scripts/.
.DEFAULT_GOAL := help
.PHONY: help run demo test check bench bench-reader score format tsan fuzz conformance hostile

help: ## Print this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

run: ## Start the service with a private PostgreSQL and a sandbox provider; Ctrl-C stops all of it
	@Scripts/run

demo: ## Show four verifications from expected data to signed webhooks; starts the service if none answers
	@Scripts/demo

test: ## Run all tests; they start what they need
	@Scripts/test

check: ## Format, layers, scripts, compose file, build and tests: what must hold before a push
	@Scripts/check

bench: ## Measure the budgets and print each figure beside its budget
	@Benchmarks/run

bench-reader: ## Read invented specimens and print figures beside their bars
	@Scripts/install-reader-packages
	@swift build --no-color-diagnostics --configuration release --package-path DocumentReader
	@DocumentReader/bench

score: ## Score the comparators over the labelled sets: precision, recall, F1, false matches, pairs a second
	@Scripts/build
	@Scripts/score

format: ## Rewrite all Swift files to the format that check demands
	@swift format --in-place --recursive Package.swift Sources Tests Fuzzing/Package.swift Fuzzing/Sources/fuzz \
		DocumentReader/Package.swift DocumentReader/Sources DocumentReader/Tests

tsan: ## Run all tests under the thread sanitizer, built apart from the rest
	@Scripts/test --sanitize thread --scratch-path .build/tsan

fuzz: ## Feed the parsers and comparators with random input, FUZZ_SECONDS seconds each (20)
	@Scripts/fuzz

conformance: ## Let a client written from Veriff's documentation alone talk to the sandbox
	@Scripts/conformance

hostile: ## Drive 2,000 verifications against a provider that misbehaves, and compare every end with a model
	@Scripts/hostile
