// A second pair of eyes: Go's own packages over a served log. Nothing of ours is in them.
//
//	verify_log PREFIX LOG-VKEY [WITNESS-VKEY]
//
// PREFIX is an address or a folder. Status 0 when everything holds.
package main

import (
	"crypto/ed25519"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const height = 8

// prefix is where the log is served.
type prefix string

func (p prefix) get(path string) ([]byte, error) {
	if !strings.HasPrefix(string(p), "http") {
		return os.ReadFile(string(p) + "/" + path)
	}
	answer, err := http.Get(string(p) + "/" + path)
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("%s: %s", path, answer.Status)
	}
	return io.ReadAll(answer.Body)
}

// served turns Go's name of a tile, tile/8/L/N, into the log's, tile/L/N.
func served(tile tlog.Tile) string {
	return "tile/" + strings.TrimPrefix(tile.Path(), fmt.Sprintf("tile/%d/", height))
}

func bundle(n int64, width int) string {
	path := served(tlog.Tile{H: height, L: 0, N: n, W: width})
	return "tile/entries/" + strings.TrimPrefix(path, "tile/0/")
}

func (p prefix) Height() int { return height }

func (p prefix) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range tiles {
		data, err := p.get(served(tile))
		if err != nil {
			return nil, err
		}
		all = append(all, data)
	}
	return all, nil
}

func (p prefix) SaveTiles([]tlog.Tile, [][]byte) {}

// cosigner is a witness's key as a note.Verifier: the time stands before the signature.
type cosigner struct {
	name string
	hash uint32
	key  ed25519.PublicKey
}

func (c cosigner) Name() string    { return c.name }
func (c cosigner) KeyHash() uint32 { return c.hash }
func (c cosigner) Verify(text, signature []byte) bool {
	if len(signature) != 8+ed25519.SignatureSize {
		return false
	}
	time := binary.BigEndian.Uint64(signature)
	return ed25519.Verify(c.key, []byte(fmt.Sprintf("cosignature/v1\ntime %d\n%s", time, text)), signature[8:])
}

func newCosigner(vkey string) (note.Verifier, error) {
	parts := strings.SplitN(vkey, "+", 3)
	if len(parts) != 3 {
		return nil, errors.New("not a verifier key")
	}
	var hash uint32
	if _, err := fmt.Sscanf(parts[1], "%08x", &hash); err != nil {
		return nil, err
	}
	data, err := base64.StdEncoding.DecodeString(parts[2])
	if err != nil || len(data) != 33 || data[0] != 4 {
		return nil, errors.New("not a witness's key")
	}
	return cosigner{parts[0], hash, data[1:]}, nil
}

// stored computes every hash of the tree anew from the entries, as Go stores them.
func stored(p prefix, size int64) (tlog.HashReaderFunc, [][]byte, error) {
	var hashes []tlog.Hash
	var entries [][]byte
	read := tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
		var found []tlog.Hash
		for _, index := range indexes {
			found = append(found, hashes[index])
		}
		return found, nil
	})
	for n := int64(0); n*256 < size; n++ {
		width := 256
		if size-n*256 < 256 {
			width = int(size - n*256)
		}
		data, err := p.get(bundle(n, width))
		if err != nil {
			return nil, nil, err
		}
		for i := 0; i < width; i++ {
			if len(data) < 2 || len(data) < 2+int(binary.BigEndian.Uint16(data)) {
				return nil, nil, fmt.Errorf("bundle %d is too short", n)
			}
			entry := data[2 : 2+int(binary.BigEndian.Uint16(data))]
			data = data[2+len(entry):]
			more, err := tlog.StoredHashes(n*256+int64(i), entry, read)
			if err != nil {
				return nil, nil, err
			}
			hashes = append(hashes, more...)
			entries = append(entries, entry)
		}
		if len(data) != 0 {
			return nil, nil, fmt.Errorf("bundle %d is too long", n)
		}
	}
	return read, entries, nil
}

// proofs asks Go's tile reader for proofs and binds each to the signed root: what the reader itself lets pass
// unchecked would not get through here.
func proofs(p prefix, tree tlog.Tree, entries [][]byte, own tlog.HashReader) error {
	reader := tlog.TileHashReader(tree, p)
	for i := int64(0); i < tree.N; i += 1 + tree.N/97 {
		proof, err := tlog.ProveRecord(tree.N, i, reader)
		if err != nil {
			return err
		}
		if err := tlog.CheckRecord(proof, tree.N, tree.Hash, i, tlog.RecordHash(entries[i])); err != nil {
			return fmt.Errorf("entry %d: %w", i, err)
		}
	}
	for old := int64(1); old < tree.N; old += 1 + tree.N/53 {
		proof, err := tlog.ProveTree(tree.N, old, reader)
		if err != nil {
			return err
		}
		root, err := tlog.TreeHash(old, own)
		if err != nil {
			return err
		}
		if err := tlog.CheckTree(proof, tree.N, tree.Hash, old, root); err != nil {
			return fmt.Errorf("tree of %d: %w", old, err)
		}
	}
	return nil
}

// tiles compares every tile with the hashes computed from the entries.
func tiles(p prefix, size int64, own tlog.HashReader) error {
	for level, count := 0, size; count > 0; level, count = level+1, count>>height {
		for n := int64(0); n<<height < count; n++ {
			tile := tlog.Tile{H: height, L: level, N: n, W: 1 << height}
			if left := count - n<<height; left < 1<<height {
				tile.W = int(left)
			}
			data, err := p.get(served(tile))
			if err != nil {
				return err
			}
			expected, err := tlog.ReadTileData(tile, own)
			if err != nil {
				return err
			}
			if string(data) != string(expected) {
				return fmt.Errorf("%s is not what the entries give", served(tile))
			}
		}
	}
	return nil
}

func verify(p prefix, vkeys []string) error {
	log, err := note.NewVerifier(vkeys[0])
	if err != nil {
		return err
	}
	known := []note.Verifier{log}
	for _, vkey := range vkeys[1:] {
		witness, err := newCosigner(vkey)
		if err != nil {
			return err
		}
		known = append(known, witness)
	}
	data, err := p.get("checkpoint")
	if err != nil {
		return err
	}
	opened, err := note.Open(data, note.VerifierList(known...))
	if err != nil {
		return err
	}
	if len(opened.Sigs) != len(known) {
		return fmt.Errorf("%d of %d keys have signed", len(opened.Sigs), len(known))
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) < 4 || lines[0] != log.Name() {
		return errors.New("the checkpoint is not this log's")
	}
	var size int64
	if _, err := fmt.Sscanf(lines[1], "%d", &size); err != nil {
		return err
	}
	root, err := tlog.ParseHash(lines[2])
	if err != nil {
		return err
	}
	own, entries, err := stored(p, size)
	if err != nil {
		return err
	}
	computed, err := tlog.TreeHash(size, own)
	if err != nil {
		return err
	}
	if computed != root {
		return errors.New("the root is not the checkpoint's")
	}
	if err := tiles(p, size, own); err != nil {
		return err
	}
	return proofs(p, tlog.Tree{N: size, Hash: root}, entries, own)
}

func main() {
	if len(os.Args) < 3 {
		fmt.Fprintln(os.Stderr, "usage: verify_log PREFIX LOG-VKEY [WITNESS-VKEY]")
		os.Exit(2)
	}
	if err := verify(prefix(os.Args[1]), os.Args[2:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Println("holds")
}
