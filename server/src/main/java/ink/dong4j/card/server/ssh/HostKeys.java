package ink.dong4j.card.server.ssh;

import static java.util.Objects.requireNonNull;

import ink.dong4j.card.server.file.AtomicFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.jspecify.annotations.Nullable;

/**
 * The server's Ed25519 key, by which visitors know it again, and an RSA key beside it for clients that
 * know nothing newer, where those are welcome. Each is made once, in OpenSSH's format, and never
 * replaced: a key file that cannot be used stops the start instead.
 */
public final class HostKeys {
    /** A data directory in a repository must not end up in it. */
    private static final String IGNORED_BY_GIT = "# Nothing here is for anybody else.\n*\n";

    static {
        Curve25519.register();
    }

    private enum Kind {
        ED25519("Ed25519", "ssh_host_ed25519_key", KeyPairProvider.SSH_ED25519, 256, 4),
        RSA("RSA", "ssh_host_rsa_key", KeyPairProvider.SSH_RSA, 3072, 1);

        private final String title;
        private final String file;
        private final String type;
        private final int bits;

        /** The number of the algorithm in an SSHFP record. */
        private final int record;

        Kind(String title, String file, String type, int bits, int record) {
            this.title = title;
            this.file = file;
            this.type = type;
            this.bits = bits;
            this.record = record;
        }
    }

    private final Map<Kind, KeyPair> pairs;

    private HostKeys(Map<Kind, KeyPair> pairs) {
        this.pairs = pairs;
    }

    /**
     * Reads the keys of a data directory, and makes what is missing of them and it.
     *
     * @param compatibility whether an RSA key belongs to them
     * @throws UnusableHostKey when there is a key that cannot be used, or none can be made
     */
    public static HostKeys open(Path dataDirectory, boolean compatibility) {
        for (Kind kind : kinds(compatibility)) {
            Path file = dataDirectory.resolve(kind.file);
            if (!Files.exists(file)) {
                make(file, kind);
            }
        }
        return read(dataDirectory, kinds(compatibility));
    }

    /**
     * Reads the keys of a data directory; empty when none were made there yet.
     *
     * @param compatibility whether an RSA key that was made belongs to them
     * @throws UnusableHostKey when there is a key that cannot be used
     */
    public static Optional<HostKeys> find(Path dataDirectory, boolean compatibility) {
        if (!Files.exists(fileIn(dataDirectory))) {
            return Optional.empty();
        }
        Set<Kind> made = kinds(compatibility);
        made.removeIf(kind -> !Files.exists(dataDirectory.resolve(kind.file)));
        return Optional.of(read(dataDirectory, made));
    }

    private static Set<Kind> kinds(boolean compatibility) {
        return compatibility ? EnumSet.allOf(Kind.class) : EnumSet.of(Kind.ED25519);
    }

    private static HostKeys read(Path directory, Set<Kind> kinds) {
        Map<Kind, KeyPair> pairs = new EnumMap<>(Kind.class);
        kinds.forEach(kind -> pairs.put(kind, read(directory.resolve(kind.file), kind)));
        return new HostKeys(pairs);
    }

    /** Where a data directory holds the key that visitors know. */
    public static Path fileIn(Path dataDirectory) {
        return dataDirectory.resolve(Kind.ED25519.file);
    }

    /** The Ed25519 key's, as {@code ssh-keygen -l} shows it: {@code SHA256:} and the digest. */
    public String fingerprint() {
        return fingerprint(requireNonNull(pairs.get(Kind.ED25519), "there is no Ed25519 key"));
    }

    /** What identifies the host: the fingerprints of all keys, and then their records. */
    public List<String> identity(String host) {
        return Stream.concat(
                        pairs.values().stream().map(HostKeys::fingerprint), sshfp(host).stream())
                .toList();
    }

    private static String fingerprint(KeyPair pair) {
        return KeyUtils.getFingerPrint(BuiltinDigests.sha256, pair.getPublic());
    }

    /** DNS records that let a client check the keys by itself, SHA-1 and SHA-256. */
    List<String> sshfp(String host) {
        return pairs.entrySet().stream()
                .flatMap(
                        key ->
                                Stream.of(
                                                "1 " + digest(key.getValue(), "SHA-1"),
                                                "2 " + digest(key.getValue(), "SHA-256"))
                                        .map(
                                                end ->
                                                        "%s IN SSHFP %d %s"
                                                                .formatted(
                                                                        host,
                                                                        key.getKey().record,
                                                                        end)))
                .toList();
    }

    KeyPairProvider provider() {
        return KeyPairProvider.wrap(pairs.values());
    }

    private static String digest(KeyPair pair, String algorithm) {
        ByteArrayBuffer key = new ByteArrayBuffer();
        key.putRawPublicKey(pair.getPublic());
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance(algorithm).digest(key.getCompactData()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(algorithm + " is missing", e);
        }
    }

    private static KeyPair read(Path file, Kind kind) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            @Nullable Iterable<KeyPair> pairs =
                    SecurityUtils.loadKeyPairIdentities(
                            null,
                            NamedResource.ofName(file.toString()),
                            new ByteArrayInputStream(bytes),
                            null);
            if (pairs != null) {
                for (KeyPair pair : pairs) {
                    if (kind.type.equals(KeyUtils.getKeyType(pair))) {
                        return pair;
                    }
                }
            }
            throw new GeneralSecurityException("there is no " + kind.title + " key in it");
        } catch (AccessDeniedException e) {
            throw new UnusableHostKey(
                    "The host key %s may not be read: give it to the user that the card runs as"
                            .formatted(file),
                    e);
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            throw new UnusableHostKey(unusable(file, kind), e);
        }
    }

    private static String unusable(Path file, Kind kind) {
        return "The host key "
                + file
                + " cannot be read as an "
                + kind.title
                + " key without a passphrase; put the right file back,"
                + " or move it away for a new key, which returning visitors will be warned of";
    }

    private static void make(Path file, Kind kind) {
        Path directory = requireNonNull(file.getParent(), "the key has no directory");
        try {
            boolean fresh = !Files.exists(directory);
            Files.createDirectories(
                    directory,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
            if (fresh) {
                Files.writeString(directory.resolve(".gitignore"), IGNORED_BY_GIT);
            }
            KeyPair pair = KeyUtils.generateKeyPair(kind.type, kind.bits);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(pair, "card", null, bytes);
            AtomicFile.write(file, bytes.toByteArray(), AtomicFile.OWNER);
        } catch (IOException | UncheckedIOException | GeneralSecurityException e) {
            throw new UnusableHostKey(
                    "No host key can be made in " + directory + ": " + e.getMessage(), e);
        }
    }
}
