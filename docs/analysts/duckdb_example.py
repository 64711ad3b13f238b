"""The funnel of each training in DuckDB. SERVICE is the address of the service, TOKEN one with participation:read."""

import os
import pathlib
import tempfile
import urllib.request

import duckdb

request = urllib.request.Request(
    f"{os.environ['SERVICE']}/exports/participation.jsonl?by=training",
    headers={"Authorization": f"Bearer {os.environ['TOKEN']}"},
)
with tempfile.TemporaryDirectory() as folder:
    file = pathlib.Path(folder) / "participation.jsonl"
    with urllib.request.urlopen(request) as answer:
        file.write_bytes(answer.read())
    funnel = duckdb.sql(
        f"""
        SELECT training, registered, confirmed, attended, completed,
               round(100.0 * attended / registered) AS percent_attended,
               list_contains(withheld, 'ATTENDED') AS is_attended_withheld
        FROM read_json('{file}', format = 'newline_delimited',
                       columns = {{training: 'VARCHAR', registered: 'BIGINT', confirmed: 'BIGINT', attended: 'BIGINT',
                                  completed: 'BIGINT', withheld: 'VARCHAR[]'}})
        ORDER BY training
        """
    )
    print(funnel)
