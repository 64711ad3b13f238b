"""Participation by country in pandas. SERVICE is the address of the service, TOKEN one with participation:read."""

import io
import os
import urllib.request

import pandas as pd

FIGURES = ["registered", "confirmed", "attended", "completed", "returning"]

request = urllib.request.Request(
    f"{os.environ['SERVICE']}/exports/participation.csv?by=country,training",
    headers={"Authorization": f"Bearer {os.environ['TOKEN']}", "Accept-Language": "en"},
)
with urllib.request.urlopen(request) as answer:
    rows = pd.read_csv(
        io.TextIOWrapper(answer, encoding="utf-8"),
        dtype=dict.fromkeys(FIGURES, "Int64"),
        # Namibia's code is NA.
        keep_default_na=False,
        na_values=[""],
    )

# Withheld is not 0: a sum over rows with such a cell is less than the total.
rows["withheld"] = rows["withheld"].astype("string").fillna("").str.split()
shown = rows.dropna(subset=["registered"])
table = shown.pivot_table(index="countryName", columns="training", values="registered", aggfunc="sum")
print(table.to_string(na_rep="withheld"))
print(f"{len(rows) - len(shown)} of {len(rows)} cells withheld, as of {rows['asOf'].iloc[0]}")
