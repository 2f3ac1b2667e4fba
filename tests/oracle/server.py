"""The server under test: started, asked, stopped."""

import http.client
import json
import os
import re
import shlex
import subprocess


class Refused(Exception):
    """The query that was refused, and the errors."""


class Server:
    def __init__(self, data):
        program = os.environ.get("SOGDIA")
        command = [program] if program else shlex.split("cargo run --release --quiet --")
        command += ["serve", "--listen", "127.0.0.1:0", "--data", data]
        # `cargo run` becomes the server, with its process id.
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        for line in self.process.stdout:
            found = re.search(r"http://([^\s/]+)", line)
            if found:
                self.address = found.group(1)
                break
        else:
            raise SystemExit(f"no address from {shlex.join(command)}")
        self.connection = http.client.HTTPConnection(self.address, timeout=300)
        self.n_requests = 0

    def ask(self, query):
        answer = self.answer(query)
        if answer.get("errors"):
            raise Refused(query, answer["errors"])
        return answer["data"]

    def answer(self, query):
        """The answer with its errors."""
        self.n_requests += 1
        self.connection.request("POST", "/graphql", json.dumps({"query": query}), {
            "Content-Type": "application/json",
            "Accept": "application/graphql-response+json",
        })
        return json.loads(self.connection.getresponse().read())

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.connection.close()
        self.process.terminate()
        self.process.wait(timeout=30)
