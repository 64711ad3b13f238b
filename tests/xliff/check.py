"""Reads every XLIFF file of a folder with translate-toolkit, holds it against the schema if XLIFF_SCHEMA names it, and
writes it again as <language>.back.xlf."""

import os
import pathlib
import sys

from lxml import etree
from translate.storage.xliff2 import Xliff2File

folder = pathlib.Path(sys.argv[1])
schema = os.environ.get("XLIFF_SCHEMA")
schema = etree.XMLSchema(etree.parse(schema)) if schema else None

for path in sorted(folder.glob("*.xlf")):
    if schema is not None:
        schema.assertValid(etree.parse(path))
    file = Xliff2File.parsefile(str(path))
    assert file.gettargetlanguage() == path.stem, path
    units = [unit for unit in file.units if unit.istranslatable()]
    assert len(units) > 200, f"{path}: {len(units)} units"
    identities = [unit.getid() for unit in units]
    assert len(set(identities)) == len(units), f"{path}: ids are not unique"
    assert all(unit.source for unit in units), path
    path.with_suffix(".back.xlf").write_bytes(bytes(file))
print("as translate-toolkit reads them", "and the schema has them" if schema is not None else "")
