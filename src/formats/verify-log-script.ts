/**
 * `verify_log.py`, by which anybody checks a whole log that was copied to a directory, with Python 3 and openssl. Its
 * checks are those of `verifyLog`, written a second time.
 */
export const verifyLogScript = String.raw`#!/usr/bin/env python3
"""Checks a whole log of C2SP tlog-tiles with Python's standard library and openssl alone, offline.

    python3 verify_log.py DIRECTORY VERIFIER_KEY [OLDER_CHECKPOINT ...]

DIRECTORY holds 'checkpoint' and 'tile/'. VERIFIER_KEY is name+hex+base64. The root is computed anew from every entry,
each tile is compared, and the log has to continue each older checkpoint that somebody kept. The last line is the
verdict; the exit code is 0 only when all of it holds.
"""
import base64, hashlib, os, subprocess, sys, tempfile


def sha(data):
    return hashlib.sha256(data).digest()


def fail(says):
    sys.exit("NOT VERIFIED: " + says)


def read(path):
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        fail("%s can't be read: %s" % (path, error.strerror))


def signed_by(key, text, signature):
    """Ed25519 by openssl; the prefix is the fixed DER header of such a public key."""
    with tempfile.TemporaryDirectory() as aside:
        names = [os.path.join(aside, name) for name in ("key", "text", "signature")]
        for name, data in zip(names, (bytes.fromhex("302a300506032b6570032100") + key, text, signature)):
            with open(name, "wb") as file:
                file.write(data)
        command = ["openssl", "pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-inkey", names[0], "-rawin"]
        return subprocess.run(command + ["-in", names[1], "-sigfile", names[2]], capture_output=True).returncode == 0


def open_checkpoint(path, verifier_key):
    """Origin, size and root of a signed note, once the key is found to have signed it."""
    name, key_id, key = verifier_key.split("+", 2)
    key = base64.b64decode(key)
    if key[0] != 1 or len(key) != 33 or sha(name.encode() + b"\n" + key)[:4].hex() != key_id:
        fail("the verifier key is no Ed25519 key")
    text, blank, lines = read(path).decode("utf-8", "replace").rpartition("\n\n")
    if not blank or not lines.endswith("\n"):
        fail("%s is cut" % path)
    text += "\n"
    for line in lines.splitlines():
        signature = base64.b64decode(line.split(" ")[-1])
        if line.startswith("— %s " % name) and signature[:4].hex() == key_id:
            if signed_by(key[1:], text.encode(), signature[4:]):
                origin, size, root = text.split("\n")[:3]
                return origin, int(size), base64.b64decode(root)
    fail("%s is not signed by %s" % (path, name))


def tile(directory, level, n, width):
    """A tile's bytes and width: N as x001/x234/067; a partial tile may have been replaced by the full one."""
    digits = str(n).zfill(-(-len(str(n)) // 3) * 3)
    groups = [digits[at : at + 3] for at in range(0, len(digits), 3)]
    path = os.path.join(directory, "tile", str(level), *["x" + group for group in groups[:-1]], groups[-1])
    partial = "%s.p/%d" % (path, width)
    return (read(partial), width) if width < 256 and os.path.exists(partial) else (read(path), 256)


def entries(directory, size):
    """Every entry in order; in a bundle each stands behind its length in two bytes."""
    for n in range(-(-size // 256)):
        wanted, at = min(256, size - n * 256), 0
        bundle, width = tile(directory, "entries", n, wanted)
        for number in range(width):
            length = int.from_bytes(bundle[at : at + 2], "big")
            entry = bundle[at + 2 : at + 2 + length]
            if at + 2 > len(bundle) or len(entry) != length:
                fail("bundle %d of the entries ends before its entry %d" % (n, number))
            at += 2 + length
            if number < wanted:
                yield entry
        if at != len(bundle):
            fail("bundle %d of the entries goes on after its %d entries" % (n, width))


def finished(hashes):
    """The finished subtrees over these hashes as (weight, hash), the largest first (RFC 6962, 2.1)."""
    peaks = []
    for node in hashes:
        weight = 1
        while peaks and peaks[-1][0] == weight:
            node, weight = sha(b"\x01" + peaks.pop()[1] + node), weight * 2
        peaks.append((weight, node))
    return peaks


def root_of(levels):
    """The root over a log: the finished subtrees of its unfinished tiles, from the right to the left."""
    root = None
    for hashes in levels:
        for _, left in reversed(finished(hashes)):
            root = left if root is None else sha(b"\x01" + left + root)
    return sha(b"") if root is None else root


def compare(directory, level, n, hashes):
    kept, width = tile(directory, level, n, len(hashes))
    if len(kept) != width * 32:
        fail("tile %d of level %d does not have %d hashes" % (n, level, width))
    for at, node in enumerate(hashes):
        if kept[at * 32 : at * 32 + 32] != node:
            what = "entry %d" % (n * 256 + at) if level == 0 else "hash %d" % at
            fail("%s is not the one of tile %d of level %d" % (what, n, level))


def add(directory, levels, number, node):
    """Adds the leaf hash of entry 'number'; a tile that became full gives the next hash of the level above."""
    for level in range(64):
        if level == len(levels):
            levels.append([])
        levels[level].append(node)
        if len(levels[level]) < 256:
            return
        compare(directory, level, number // 256 ** (level + 1), levels[level])
        node, levels[level] = finished(levels[level])[0][1], []


def main(directory, verifier_key, *older):
    origin, size, root = open_checkpoint(os.path.join(directory, "checkpoint"), verifier_key)
    kept = [(path,) + open_checkpoint(path, verifier_key) for path in older]
    levels, roots = [], {0: sha(b"")}
    for number, entry in enumerate(entries(directory, size)):
        add(directory, levels, number, sha(b"\x00" + entry))
        if any(then == number + 1 for _, _, then, _ in kept):
            roots[number + 1] = root_of(levels)
    for level, hashes in enumerate(levels):
        if hashes:
            compare(directory, level, size // 256 ** (level + 1), hashes)
    if root_of(levels) != root:
        fail("the root over the %d entries is not the one the checkpoint signs" % size)
    for path, other, then, was in kept:
        if other != origin or then > size or roots[then] != was:
            fail("the log does not continue %s: entries were taken away or rewritten" % path)
    print("VERIFIED: %d entries of %s, and %d older checkpoints" % (size, origin, len(kept)))


if len(sys.argv) < 3:
    sys.exit(__doc__)
main(*sys.argv[1:])
`;
