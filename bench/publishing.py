"""Readers while nothing is published, and while a text in their language is, again and again."""
import threading, time

from measuring import measure

# It is in no answer that the readers compare; what was kept in Arabic is made again all the same.
KEY, LANGUAGE = "module-semantics-body", "ar"
FIND = """query($key: String!, $language: LanguageTag!) { message(key: $key) { sourceDigest
  translation(language: $language) { version baseDigest effective { value } } } }"""


def publish(service, text):
    """Saved, handed in, published by another, and served."""
    who = {"Authorization": service.author}
    message = service.data(FIND, {"key": KEY, "language": LANGUAGE}, **who)["message"]
    saved = service.send("saveTranslation", "SaveTranslationInput", "checks { code } translation { draft { id } }", {
        "key": KEY, "language": LANGUAGE, "text": text, "sourceDigest": message["sourceDigest"],
        "baseDigest": message["translation"]["baseDigest"], "expectedVersion": message["translation"]["version"]}, **who)
    ids = {"revisions": [saved["translation"]["draft"]["id"]]}
    service.send("submitTranslations", "SubmitTranslationsInput", "translations { state }", ids, **who)
    service.send("publishTranslations", "PublishTranslationsInput", "revision", ids, Authorization=service.admin)
    served = service.data(FIND, {"key": KEY, "language": LANGUAGE}, **who)["message"]["translation"]["effective"]["value"]
    assert served.startswith(text), served


class Publisher(threading.Thread):
    """Publishes so many times a second, until it is told to stop."""

    def __init__(self, service, rate=2.0):
        super().__init__(daemon=True)
        self.service, self.pause, self.count, self.failure = service, 1 / rate, 0, None
        self.over = threading.Event()

    def run(self):
        try:
            while not self.over.is_set():
                begun = time.time()
                self.count += 1
                publish(self.service, f"نص {time.time_ns()}")
                self.over.wait(max(0, begun + self.pause - time.time()))
        except BaseException as failure:
            self.failure = failure

    def stop(self):
        self.over.set()
        self.join()
        if self.failure:
            raise self.failure
        return self.count


def disturbed(service, load, numbers, **more):
    """A stretch of load during which texts are published, and how many were."""
    publisher = Publisher(service)
    publisher.start()
    window = measure(service, load, numbers, **{**more, "unrested": True})
    return window, publisher.stop()
