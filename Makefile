# `make demo` and `make test` are all that a newcomer needs; both set up .venv first.
PYTHON ?= python3
BIN := .venv/bin
OUT ?= out

.PHONY: setup demo test test-stanza lint format bench bench-backends evaluate eval-dates eval-ner eval-layouts eval-ud \
  train-lines train-lemmas train-stanza notebooks stanza clean

setup: .venv/.ready

.venv/.ready: pyproject.toml constraints.txt
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev,notebooks]'
	@touch $@

demo: setup
	@rm -rf $(OUT)/records $(OUT)/tables
	$(BIN)/extractor convert corpus/dev --out $(OUT)/records/dev
	$(BIN)/extractor convert corpus/test --out $(OUT)/records/test
	$(BIN)/extractor tables $(OUT)/records --to $(OUT)/tables
	$(BIN)/extractor show corpus/dev/myndighetsnatverk-unga-utanfor.txt
	$(BIN)/extractor show corpus/dev/myndighetsnatverk-unga-utanfor.txt --to $(OUT)/page.html
	@echo
	@echo "Records:  $(OUT)/records      one JSON file a document"
	@echo "Tables:   $(OUT)/tables       one CSV file a record kind"
	@echo "Page:     $(OUT)/page.html    the source with its spans; open it in a browser"

test: setup
	$(BIN)/python -m pytest

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: setup
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: setup
	$(BIN)/python -m pytest tests/benchmarks --override-ini=python_files='bench_*.py' -q

# The backends beside one another, as a table in Markdown; BACKENDS="spacy stanza=stanza-sv" chooses some and their models.
bench-backends: stanza
	$(BIN)/python -m tests.benchmarks.bench_backends $(BACKENDS)

# The tests that need the extra `stanza`, which is large; `make test` skips them where it is missing.
test-stanza: stanza
	$(BIN)/python -m pytest tests/backends tests/test_contract.py tests/cli/test_convert.py -k "stanza or backends"

stanza: .venv/.stanza

.venv/.stanza: .venv/.ready
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[stanza]'
	@touch $@

# The table of the README: both splits of the corpus against their gold.
evaluate: setup
	$(BIN)/extractor convert corpus/dev --out $(OUT)/records/dev
	$(BIN)/extractor convert corpus/test --out $(OUT)/records/test
	$(BIN)/extractor evaluate corpus/dev $(OUT)/records/dev
	$(BIN)/extractor evaluate corpus/test $(OUT)/records/test

# Minutes dense in dates and in announcements of meetings; those of test no rule was made by.
eval-dates: setup
	$(BIN)/extractor convert corpus/dates --out $(OUT)/dates
	$(BIN)/extractor evaluate corpus/dates/dev $(OUT)/dates/dev
	$(BIN)/extractor evaluate $(FLOORS) corpus/dates/test $(OUT)/dates/test

# The entity models on their test sets, and on the same sentences with other names, in other case, misread. DATA is the
# folder with ner/; without it only our own sentences are scored.
DATA ?= ../shared/data
MODEL ?= sv_minutes
eval-ner: setup
	$(BIN)/extractor evaluate --ner --robustness --model $(MODEL) $(FLOORS) $(wildcard $(DATA)/ner/*-test.iob2 $(DATA)/ner/*-test.txt) corpus/entities/test

# Parts of speech and lemmas on the test part of UD Swedish Talbanken.
eval-ud: setup
	$(BIN)/extractor evaluate --ud --model $(MODEL) $(FLOORS) $(DATA)/ud/sv_talbanken-ud-test.conllu

# The decoder of line labels, trained anew from the corpus and from generated minutes.
train-lines: setup
	$(BIN)/python -m corpus.layouts --count 1000 --seed 1 --split train --out $(OUT)/layouts/train
	$(BIN)/extractor train lines corpus/dev corpus/train --generated $(OUT)/layouts/train --test corpus/test --out models/sv_lines

# The table of lemmas, learnt anew from annotated text and a word list.
train-lemmas: setup
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt spacy-lookups-data
	$(BIN)/extractor train lemmas $(DATA) --out models/sv_lemmas

# The small pipeline for the backend `stanza`, trained anew on the corpora in DATA; about 40 minutes on one core.
train-stanza: stanza
	$(BIN)/extractor train stanza $(DATA) --out models/sv_stanza

# Minutes in layouts that the decoder has never seen, generated, converted and scored.
eval-layouts: setup
	@rm -rf $(OUT)/layouts/held-out $(OUT)/layouts/records
	$(BIN)/python -m corpus.layouts --count 500 --seed 7 --split held-out --out $(OUT)/layouts/held-out
	ls $(OUT)/layouts/held-out/*.txt | xargs -P 2 -n 250 $(BIN)/extractor convert --out $(OUT)/layouts/records
	$(BIN)/extractor evaluate $(FLOORS) $(OUT)/layouts/held-out $(OUT)/layouts/records

notebooks: setup
	$(BIN)/python -m pytest tests/test_notebooks.py

clean:
	rm -rf .venv $(OUT) build dist
