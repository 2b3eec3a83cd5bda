# SPDX-License-Identifier: MIT
# Roundtable. Two commands are enough to begin: make run, make test.

PORT ?= 8080
DATA ?= data
TOOLS := .build/tools/python

.DEFAULT_GOAL := help
.PHONY: help setup run test check build bench format

help: ## Say what can be done here
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 16

setup: ## Install what the build needs, and nothing twice
	@Scripts/setup

run: build ## Open Roundtable with sample families (PORT=8080 DATA=data)
	@echo "Sample families on http://127.0.0.1:$(PORT)/, their records in $(DATA)/. Ctrl-C stops it."
	@.build/release/roundtable serve --demo --data "$(DATA)" --port "$(PORT)"

build: setup ## Build the release, .build/release/roundtable
	@echo "Building: 5 to 8 minutes the first time, seconds after that."
	swift build -c release --product roundtable --static-swift-stdlib

check: setup ## Format, declared imports, and every warning an error
	swift format lint --strict --parallel --recursive Sources Tests Package.swift
	python3 Scripts/check-imports
	swift build --build-tests --explicit-target-dependency-import-check error

test: ## Run every test there is, the browser's too
	@Scripts/setup --tests
	@python3 Scripts/run-tests

bench: ## Measure the release, and write .build/bench.json
	@Scripts/setup --tests
	@echo "Building the release: 5 to 8 minutes the first time."
	swift build -c release --product roundtable --static-swift-stdlib
	@PYTHONPATH=$(TOOLS) python3 Tests/Bench/bench.py --binary .build/release/roundtable

format: ## Format every Swift file in place
	swift format --in-place --parallel --recursive Sources Tests Package.swift
