// The floor is the least that an SSH server can do: it greets each visitor with a word and counts the
// bytes that come. What it costs is what SSH costs on this machine.
//
//	usage: floor ADDRESS
package main

import (
	"crypto/ed25519"
	"fmt"
	"log"
	"os"

	"github.com/gliderlabs/ssh"
	gossh "golang.org/x/crypto/ssh"
)

func main() {
	_, key, err := ed25519.GenerateKey(nil)
	if err != nil {
		log.Fatal(err)
	}
	signer, err := gossh.NewSignerFromKey(key)
	if err != nil {
		log.Fatal(err)
	}
	server := &ssh.Server{Addr: os.Args[1], Handler: count}
	server.AddHostKey(signer)
	log.Fatal(server.ListenAndServe())
}

// count repaints its line for whatever the visitor types, until they leave.
func count(visit ssh.Session) {
	fmt.Fprint(visit, "READY\r\n")
	typed := make([]byte, 256)
	for total := 0; ; {
		n, err := visit.Read(typed)
		if err != nil {
			return
		}
		total += n
		fmt.Fprintf(visit, "\rtyped %d", total)
	}
}
