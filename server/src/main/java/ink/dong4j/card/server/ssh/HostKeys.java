package ink.dong4j.card.server.ssh;

import static java.util.Objects.requireNonNull;

import ink.dong4j.card.server.file.AtomicFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.jspecify.annotations.Nullable;

/**
 * The server's Ed25519 key, by which visitors know it again. It is made once, in OpenSSH's format,
 * and never replaced: a key file that cannot be used stops the start instead.
 */
public final class HostKeys {
    private static final String FILE = "ssh_host_ed25519_key";
    private static final int ED25519_BITS = 256;

    /** A data directory in a repository must not end up in it. */
    private static final String IGNORED_BY_GIT = "# Nothing here is for anybody else.\n*\n";

    private final KeyPair pair;

    private HostKeys(KeyPair pair) {
        this.pair = pair;
    }

    /**
     * Reads the key of a data directory, and makes both when they are missing.
     *
     * @throws UnusableHostKey when there is a key that cannot be used, or none can be made
     */
    public static HostKeys open(Path dataDirectory) {
        Path file = fileIn(dataDirectory);
        if (!Files.exists(file)) {
            make(file);
        }
        return new HostKeys(read(file));
    }

    /**
     * Reads the key of a data directory; empty when none was made there yet.
     *
     * @throws UnusableHostKey when there is a key that cannot be used
     */
    public static Optional<HostKeys> find(Path dataDirectory) {
        Path file = fileIn(dataDirectory);
        return Files.exists(file) ? Optional.of(new HostKeys(read(file))) : Optional.empty();
    }

    /** Where a data directory holds the key. */
    public static Path fileIn(Path dataDirectory) {
        return dataDirectory.resolve(FILE);
    }

    /** As {@code ssh-keygen -l} shows it: {@code SHA256:} and the digest. */
    public String fingerprint() {
        return KeyUtils.getFingerPrint(BuiltinDigests.sha256, pair.getPublic());
    }

    /** DNS records that let a client check the key by itself, SHA-1 and SHA-256. */
    public List<String> sshfp(String host) {
        return List.of(
                host + " IN SSHFP 4 1 " + digest("SHA-1"),
                host + " IN SSHFP 4 2 " + digest("SHA-256"));
    }

    KeyPairProvider provider() {
        return KeyPairProvider.wrap(pair);
    }

    private String digest(String algorithm) {
        ByteArrayBuffer key = new ByteArrayBuffer();
        key.putRawPublicKey(pair.getPublic());
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance(algorithm).digest(key.getCompactData()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(algorithm + " is missing", e);
        }
    }

    private static KeyPair read(Path file) {
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
                    if (KeyPairProvider.SSH_ED25519.equals(KeyUtils.getKeyType(pair))) {
                        return pair;
                    }
                }
            }
            throw new GeneralSecurityException("there is no Ed25519 key in it");
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            throw new UnusableHostKey(unusable(file), e);
        }
    }

    private static String unusable(Path file) {
        return "The host key "
                + file
                + " cannot be read as an Ed25519 key without a passphrase; put the right file back,"
                + " or move it away for a new key, which returning visitors will be warned of";
    }

    private static void make(Path file) {
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
            KeyPair pair = KeyUtils.generateKeyPair(KeyPairProvider.SSH_ED25519, ED25519_BITS);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(pair, "card", null, bytes);
            AtomicFile.write(file, bytes.toByteArray(), AtomicFile.OWNER);
        } catch (IOException | UncheckedIOException | GeneralSecurityException e) {
            throw new UnusableHostKey(
                    "No host key can be made in " + directory + ": " + e.getMessage(), e);
        }
    }
}
