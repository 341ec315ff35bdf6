"""English as APIs speak it: which words are verbs, and what an operation says that it does."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.names import Words, singular, split_words

if TYPE_CHECKING:
    from collections.abc import Collection


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# What an operation's own words may call the plain call of each kind.
SYNONYMS = {
    "create": _set("create post new insert make submit put"),
    "list": _set("list get find search fetch query retrieve read show view index browse lookup"),
    "retrieve": _set("retrieve get fetch show view find read lookup describe list load"),
    "update": _set("update put patch edit modify change set save upsert replace post"),
    "replace": _set("replace update put edit modify change set save upsert overwrite"),
    "delete": _set("delete destroy del erase drop revoke"),
}
# Reading is plain unless one of these says what comes back, or why.
_TELLING_READS = _set("calculate check count download estimate export preview render stream validate verify")
LISTING = _set("list search find browse index")

# Verbs that hardly ever name a thing.
_PLAIN = _set(
    "abort accept acknowledge activate add advance agree allocate analyze anonymize append apply approve assign "
    "associate attach authenticate authorize ban begin bind boost browse build buy calculate cancel capture "
    "categorize certify change check choose clean clear clone close collect combine commit compare complete "
    "compute configure confirm connect convert create deactivate deauthorize decide decline decode decrypt deduct "
    "dedupe delete deliver deny deploy deprecate deregister describe destroy detach detect determine dial disable "
    "disassociate disconnect discover dismiss dispatch duplicate edit eject embed emit enable encode encrypt "
    "enforce enhance enqueue enroll ensure enter erase evaluate evict execute expire explain extend extract fetch "
    "finalize find finish flush follow forget gather generate get hangup identify ignore increment infer "
    "initialize initiate inject insert inspect install instantiate introspect invalidate investigate invite "
    "invoke join judge kick launch leave logout lookup make mark migrate moderate modify move mute notify obtain "
    "parse pause pay perform persist populate prepare promote propose provision publish pull purge put qualify "
    "quarantine rank reactivate reassign reboot rebuild receive recommend recompute reconnect recover redact "
    "redeem redeliver refer refresh regenerate register reindex reinstate reject relate reload remind remove "
    "rename render renew reopen replace republish rerank resend reset resize resolve respond restart restore "
    "resume retract retrieve retry reverse revert revet revoke rollback rotate save select send set settle show "
    "simulate skip snooze solve speak start stop submit subscribe suggest summarize suspend synchronize terminate "
    "toggle tokenize transcribe transform translate unarchive unassign unban unblock undelete undo unenroll "
    "unfollow unhold uninstall unlike unlink unlock unmute unpause unpin unpublish unregister unset unshare "
    "unstar unsubscribe untag unwatch update upsert validate verify void withdraw write"
)
# Verbs that name a thing as often: only the operation's own words tell.
_NOUNS_TOO = _set(
    "answer appeal archive block book bridge call charge chat claim click contest copy count download end "
    "estimate exchange export flag fork grant hold import issue like link list load lock log login merge order "
    "pair patch pin ping play poll post preview print process purchase push query quote rate read record refund "
    "release reply report request reserve review run sample scan schedule screen search sell share ship sign star "
    "store stream swap switch sync test touch track train transfer transition trash trigger upgrade upload use "
    "view visit vote wait watch"
)
VERBS = _PLAIN | _NOUNS_TOO
# As a whole path segment these are asked of their parent, whatever the operation is called.
_ALWAYS_ASKED = _set("download export find import list login logout ping preview search upload whoami")
# At the end of a segment these are the verb, whatever stands before: gather_stop.
_ALWAYS_LAST = _set("start stop pause resume cancel")
_SEARCHES = _set("lookup query search")
_PREPOSITIONS = _set("as at by for from in into of on over to using via with")
_ADVERBS = _set("batch bulk mass")
_HTTP_WRITES = _set("post put patch")
_HTTP_WORDS = _HTTP_WRITES | _set("get delete head options trace")
_FILLERS = _set("a an the new all single specific my")
_NOT_THE_SUBJECT = re.compile(r"\s*\([^)]*\)|[.!]\s*$")
_LONGEST_SPOKEN = 8
_LONGEST_OBJECT = 4
_STEM = 4


@dataclass(frozen=True, slots=True)
class Intent:
    """What an operation says it does: `StartCallFork` has the verb start and the objects call, fork.

    `echo` says that the id only repeats the path, as in `PostAccountsAccountReject`.
    """

    verb: str | None
    objects: Words
    echo: bool


@lru_cache(maxsize=4096)
def intent_of(operation_id: str | None, summary: str | None, path_words: Words, nouns: frozenset[str]) -> Intent:
    """The verb and the objects of an operation id, or the summary's verb where the id has none of its own.

    `path_words` are all the words of its path, in order; `nouns` the things that it is about, in the singular.
    """
    words = _own_words(operation_id or "", path_words)
    at = _verb_at(words, nouns)
    verb = None if at is None else words[at]
    objects = tuple(word for word in words[0 if at is None else at + 1 :] if word not in _FILLERS)
    if objects[:1] == ("or",):
        return Intent(None, objects, echo=False)
    echo = (verb is None or verb in _HTTP_WORDS) and set(objects) <= set(path_words)
    if verb is None or verb in _HTTP_WRITES:
        begins = split_words(summary or "")[0]
        said = (word for word in (begins, singular(begins)) if word in VERBS and word not in nouns)
        verb = next(said, verb)
    return Intent(verb, objects, echo)


def _own_words(operation_id: str, path_words: Words) -> Words:
    """The words without the namespaces, the path and the HTTP verb that frameworks put around them."""
    last = re.split(r"[./:]|Controller_", operation_id)[-1]
    if not last:
        return ()
    words = split_words(last)
    if words[-1] not in _HTTP_WORDS or len(words) < 3:  # noqa: PLR2004
        return words
    kept = words[:-1]
    for length in range(min(len(kept) - 1, len(path_words)), 0, -1):
        if kept[-length:] == path_words[-length:]:
            return kept[:-length]
    return words


def _verb_at(words: Words, nouns: Collection[str]) -> int | None:
    found = [at for at, word in enumerate(words[:_LONGEST_SPOKEN]) if word in VERBS]
    if not found:
        return None
    first, *others = found
    named = words[first] in nouns
    hidden = words[first] in _HTTP_WRITES and first + 1 in others
    telling = [at for at in others if words[at] in _PLAIN and words[at] not in nouns]
    if telling and (named or (hidden and telling[0] == first + 1)):
        return telling[0]
    return None if named else first


def plain_or_told(slot: str, intent: Intent, own: Words = ()) -> str:
    """The method's verb: the plain one of its kind, unless the operation has a word of its own for it.

    `own` is the resource: `chat.chat` says nothing that `chat.create` does not, nor does `bulk_updates.update`.
    """
    verb = intent.verb
    repeats = own[-1:] in {(verb,), (f"{verb}s",)} and (len(own) == 1 or own[-1] != verb)
    if verb is None or repeats or verb in SYNONYMS.get(slot, ()):
        return slot
    if slot in {"list", "retrieve"}:
        return verb if verb in _TELLING_READS else slot
    return verb if verb not in _HTTP_WORDS else slot


def action_of(segment: Words, intent: Intent, *, reading: bool, commanded: bool) -> Words | None:
    """The verb phrase that a path segment is, verb first; None where it names a thing.

    `fork_start` gives start fork. `commanded` says that the segment stands where only commands stand, as below
    `/actions/`; `reading` that the operation is a GET.
    """
    if _stands_whole(segment, intent, reading=reading, commanded=commanded):
        return segment
    if reading and not commanded:
        return None
    at = _verb_in(segment, intent)
    if at is None:
        return segment if commanded or (segment[0] in VERBS and segment[0] == intent.verb) else None
    return (segment[at], *segment[:at], *segment[at + 1 :])


def _stands_whole(segment: Words, intent: Intent, *, reading: bool, commanded: bool) -> bool:
    first, *rest = segment
    if rest:
        return first in _ADVERBS and rest[0] in VERBS
    told = first in VERBS and (commanded or first == intent.verb)
    return told or first in _ALWAYS_ASKED or (intent.echo and first in (_PLAIN if reading else VERBS))


def _verb_in(segment: Words, intent: Intent) -> int | None:
    last = len(segment) - 1
    if last and segment[last] in _SEARCHES:
        return 0
    if last and (segment[last] in _ALWAYS_LAST or (segment[last] in VERBS and segment[last] == intent.verb)):
        return last
    if segment[0] in _PLAIN:
        return 0
    return next((at for at in range(last, 0, -1) if segment[at] in _PLAIN), None)


def better_said(action: Words, summary: str | None, intent: Intent, nouns: Collection[str]) -> Words:
    """`action`, with its object as the summary or the operation id has it where they say more of the same.

    `suppression_start` with the summary "Noise suppression start" is start noise suppression, and `fork_start` with
    "Forking start" start forking.
    """
    verb, *thing = action
    if not thing or verb not in VERBS:
        return action
    said = split_words(_NOT_THE_SUBJECT.sub("", summary or ""))
    spoken = [said[:-1]] if said[-1] == verb else []
    if intent.verb == verb:
        spoken.append(intent.objects)
    told = [told_of(words, nouns, thing) for words in spoken]
    fits = [words for words in told if 0 < len(words) <= _LONGEST_OBJECT and _covers(words, thing)]
    gerunds = [words for words in fits if words[-1].endswith("ing")]
    best = next(iter(gerunds or fits), tuple(thing))
    return (verb, *best)


def without_echo(verb: str, words: Words) -> Words:
    """`words` without a first word made from the verb: what is validated at `validation_codes` is codes."""
    stem, first = verb[:-1], words[0]
    made = first == verb or (len(stem) >= _STEM and (first.startswith(stem) or verb in {f"un{first}", f"de{first}"}))
    return words[1:] if made else words


def is_always_asked(segment: Words) -> bool:
    """Whether a segment is a command whatever the HTTP verb: `/search`, `/download`."""
    return len(segment) == 1 and segment[0] in _ALWAYS_ASKED


def told_of(objects: Words, nouns: Collection[str], thing: Collection[str] = ()) -> Words:
    """`objects` without what the resource says already, and without the prepositions that this leaves hanging."""
    kept = [word for word in objects if word in thing or singular(word) not in nouns]
    while kept and kept[-1] in _PREPOSITIONS and kept[-1] not in thing:
        kept.pop()
    while kept and kept[0] in _PREPOSITIONS and kept[0] not in thing:
        kept.pop(0)
    return tuple(kept)


def _covers(words: Words, thing: Collection[str]) -> bool:
    return all(any(word in {stem, f"{stem}ing", f"{stem.removesuffix('e')}ing"} for word in words) for stem in thing)
