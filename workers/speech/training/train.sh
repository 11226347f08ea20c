#!/usr/bin/env bash
# Makes both models again from the data folder: bash train.sh DATA_DIR WORK_DIR
set -euo pipefail
data=$(realpath "$1") work=$(realpath -m "$2")
cd "$(dirname "$0")"
models=../models
mkdir -p "$work"
export OPENBLAS_NUM_THREADS=1 OMP_NUM_THREADS="${OMP_NUM_THREADS:-2}"
python=${PYTHON:-/usr/bin/python3}
version=$(date +%Y.%m.%d)

(cd ../../../packages/speech && node --input-type=module -e "
  import { dictionary } from 'cmu-pronouncing-dictionary';
  console.log(Object.keys(dictionary).filter((word) => /^[a-z]+$/.test(word)).join('\n'));
") >"$work/words.txt"
[ -f "$work/index.json" ] || "$python" prepare.py "$data" "$work"
# Figures come from a model that never heard 15 of the speakers …
"$python" train.py "$work" "$work/held-out.pt" | tee "$work/held-out.log"
"$python" export.py "$work/held-out.pt" $models/held-out/phonemes "$version-held-out"
# … and the shipped one goes on from there with all of them.
"$python" train.py "$work" "$work/all.pt" --all --init "$work/held-out.pt" --ctc-epochs 0 --joint-epochs 5 --joint-rate 0.4 | tee "$work/all.log"
"$python" export.py "$work/all.pt" $models/phonemes "$version"
