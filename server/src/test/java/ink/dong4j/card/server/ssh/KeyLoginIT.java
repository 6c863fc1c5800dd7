package ink.dong4j.card.server.ssh;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import ink.dong4j.card.server.identity.Identity;
import ink.dong4j.card.server.identity.KeyId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.UserAuthFactory;
import org.apache.sshd.client.auth.keyboard.UserAuthKeyboardInteractiveFactory;
import org.apache.sshd.client.auth.keyboard.UserInteraction;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.signature.BuiltinSignatures;
import org.apache.sshd.common.signature.Signature;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** The two names that ask for a key, with clients that have one, and with those that only say so. */
class KeyLoginIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int SHORTEST_TRACE = 8;

    private static final Logger ALL = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private static final Logger OWN = (Logger) LoggerFactory.getLogger("ink.dong4j.card");

    @TempDir private Path folder;
    @AutoClose private final TestServer server = TestServer.usual();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private SshKeys keys = new SshKeys(Path.of(""));
    private Level before = Level.INFO;

    @BeforeEach
    void listen() {
        keys = new SshKeys(folder);
        before = OWN.getEffectiveLevel();
        OWN.setLevel(Level.TRACE);
        log.start();
        ALL.addAppender(log);
    }

    @AfterEach
    void unlisten() {
        ALL.detachAppender(log);
        OWN.setLevel(before);
        keys.close();
    }

    @ParameterizedTest
    @CsvSource({"ed25519, 256", "ecdsa, 256", "ecdsa, 384", "ecdsa, 521", "rsa, 2048", "rsa, 4096"})
    void aProvedKeyIsKnownAgain(String type, int bits) throws Exception {
        SshKeys.Key key = keys.make("key", type, bits);
        assertThat(enter("me", key.options())).isEqualTo(new Identity.Known(key.id()));
        leavesNoTrace(key);
    }

    @Test
    void underAnyOtherNameNoKeyIsRead() throws Exception {
        SshKeys.Key key = keys.make("key");
        server.owners.add(key.id());
        for (String name : new String[] {"x", "ME", "me ", "owner@", "zh"}) {
            assertThat(enter(name, key.options())).isEqualTo(new Identity.Anonymous());
        }
    }

    @Test
    void anOwnersKeyIsTheOwnersUnderThatNameAlone() throws Exception {
        SshKeys.Key key = keys.make("key");
        server.owners.add(key.id());
        assertThat(enter("owner", key.options())).isEqualTo(new Identity.Owner(key.id()));
        assertThat(enter("me", key.options())).isEqualTo(new Identity.Known(key.id()));
        server.owners.clear();
        assertThat(enter("owner", key.options())).isEqualTo(new Identity.Anonymous());
        leavesNoTrace(key);
    }

    @Test
    void anotherKeyUnderTheOwnersNameIsNobodys() throws Exception {
        SshKeys.Key key = keys.make("key");
        server.owners.add(keys.make("other").id());
        assertThat(enter("owner", key.options())).isEqualTo(new Identity.Anonymous());
        leavesNoTrace(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"me", "owner"})
    void whoHasNoKeyEntersWithoutAPrompt(String user) throws Exception {
        assertThat(enter(user, List.of("-o", "PubkeyAuthentication=no")))
                .isEqualTo(new Identity.Anonymous());
    }

    @ParameterizedTest
    @ValueSource(strings = {"me", "owner"})
    void aPublicKeyWithoutItsPrivateOneProvesNothing(String user) throws Exception {
        SshKeys.Key key = keys.make("key");
        server.owners.add(key.id());
        Files.delete(key.file());
        assertThat(enter(user, key.options())).isEqualTo(new Identity.Anonymous());
        leavesNoTrace(key);
    }

    @Test
    void ofAnAgentsKeysTheOneThatSignedCounts() throws Exception {
        List<SshKeys.Key> held = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            held.add(keys.make("key" + i));
        }
        SshKeys.Key last = held.getLast();
        server.owners.add(last.id());
        List<String> agent = List.of("-o", "IdentityAgent=" + keys.agent(held));
        assertThat(enter("owner", agent)).isEqualTo(new Identity.Owner(last.id()));
        assertThat(enter("me", agent)).isEqualTo(new Identity.Known(held.getFirst().id()));
        held.forEach(this::leavesNoTrace);
    }

    @Test
    void whoHasMoreKeysThanAreTriedGetsInAllTheSame() throws Exception {
        List<SshKeys.Key> held = new ArrayList<>();
        for (int i = 0; i < KeyAttempts.MOST + 5; i++) {
            held.add(keys.make("key" + i));
        }
        List<String> agent = List.of("-o", "IdentityAgent=" + keys.agent(held));
        assertThat(enter("owner", agent)).isEqualTo(new Identity.Anonymous());
    }

    @Test
    void aKeyThatIsOnlyAskedAboutProvesNothing() throws Exception {
        KeyPair pair = KeyUtils.generateKeyPair(KeyPairProvider.SSH_ED25519, 256);
        byte[] key = encoded(pair);
        server.owners.add(KeyId.of(key));
        OddKeyAuth.Request question = OddKeyAuth.Request.question("ssh-ed25519", key);
        for (String user : List.of("me", "owner")) {
            assertThat(enter(user, question)).isEqualTo(new Identity.Anonymous());
        }
        leavesNoTrace(KeyId.of(key), key);
    }

    @Test
    void aForgedSignatureProvesNothing() throws Exception {
        KeyPair pair = KeyUtils.generateKeyPair(KeyPairProvider.SSH_ED25519, 256);
        KeyPair other = KeyUtils.generateKeyPair(KeyPairProvider.SSH_ED25519, 256);
        byte[] key = encoded(pair);
        server.owners.add(KeyId.of(key));
        List<OddKeyAuth.Request> forged =
                List.of(
                        new OddKeyAuth.Request("ssh-ed25519", key, text -> signature(other, text)),
                        new OddKeyAuth.Request(
                                "ssh-ed25519", key, text -> signature(pair, new byte[text.length])),
                        new OddKeyAuth.Request("ssh-ed25519", key, _ -> new byte[] {1, 2, 3}));
        for (OddKeyAuth.Request request : forged) {
            for (String user : List.of("me", "owner")) {
                assertThat(enter(user, OddKeyAuth.Request.question("ssh-ed25519", key), request))
                        .isEqualTo(new Identity.Anonymous());
            }
        }
        leavesNoTrace(KeyId.of(key), key);
    }

    /** Three wrong ones are no slip any more: the right one that follows is not looked at. */
    @Test
    void aSlipIsForgivenAndGuessingIsNot() throws Exception {
        KeyPair pair = KeyUtils.generateKeyPair(KeyPairProvider.SSH_ED25519, 256);
        byte[] key = encoded(pair);
        OddKeyAuth.Request wrong =
                new OddKeyAuth.Request("ssh-ed25519", key, _ -> new byte[] {1, 2, 3});
        OddKeyAuth.Request right =
                new OddKeyAuth.Request("ssh-ed25519", key, text -> signature(pair, text));
        assertThat(enter("me", wrong, right)).isEqualTo(new Identity.Known(KeyId.of(key)));
        assertThat(enter("me", wrong, wrong, wrong, right)).isEqualTo(new Identity.Anonymous());
    }

    @Test
    @SuppressWarnings("deprecation") // The old algorithm is what it is about.
    void oldAndTinyKeysProveNothing() throws Exception {
        KeyPair dsa = KeyUtils.generateKeyPair(KeyPairProvider.SSH_DSS, 1024);
        assertThat(
                        enter(
                                "me",
                                new OddKeyAuth.Request(
                                        "ssh-dss",
                                        encoded(dsa),
                                        text ->
                                                signature(
                                                        BuiltinSignatures.dsa,
                                                        "ssh-dss",
                                                        dsa,
                                                        text))))
                .isEqualTo(new Identity.Anonymous());
        KeyPair rsa = KeyUtils.generateKeyPair(KeyPairProvider.SSH_RSA, 2048);
        assertThat(
                        enter(
                                "me",
                                new OddKeyAuth.Request(
                                        "ssh-rsa",
                                        encoded(rsa),
                                        text ->
                                                signature(
                                                        BuiltinSignatures.rsa,
                                                        "ssh-rsa",
                                                        rsa,
                                                        text))))
                .isEqualTo(new Identity.Anonymous());
        KeyPair tiny = KeyUtils.generateKeyPair(KeyPairProvider.SSH_RSA, 1024);
        assertThat(
                        enter(
                                "me",
                                new OddKeyAuth.Request(
                                        "rsa-sha2-256",
                                        encoded(tiny),
                                        text ->
                                                signature(
                                                        BuiltinSignatures.rsaSHA256,
                                                        "rsa-sha2-256",
                                                        tiny,
                                                        text))))
                .isEqualTo(new Identity.Anonymous());
    }

    /** A key in a piece of hardware signs what it was touched for, with a count. */
    @Test
    void aSecurityKeyIsKnownWhenItWasTouched() throws Exception {
        KeyPair pair = KeyUtils.generateKeyPair(KeyPairProvider.SSH_ED25519, 256);
        Buffer plain = new ByteArrayBuffer(encoded(pair));
        String _ = plain.getString();
        byte[] point = plain.getBytes();
        Buffer blob = new ByteArrayBuffer();
        blob.putString("sk-ssh-ed25519@openssh.com");
        blob.putBytes(point);
        blob.putString("ssh:");
        byte[] key = blob.getCompactData();

        assertThat(enter("me", touched(pair, key, (byte) 1)))
                .isEqualTo(new Identity.Known(KeyId.of(key)));
        assertThat(enter("me", touched(pair, key, (byte) 0))).isEqualTo(new Identity.Anonymous());
    }

    @Test
    void aSecurityKeyOfTheNistCurveIsKnownToo() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        KeyPair pair = generator.generateKeyPair();
        Buffer plain = new ByteArrayBuffer(encoded(pair));
        String _ = plain.getString();
        Buffer blob = new ByteArrayBuffer();
        blob.putString("sk-ecdsa-sha2-nistp256@openssh.com");
        blob.putString(plain.getString());
        blob.putBytes(plain.getBytes());
        blob.putString("ssh:");
        byte[] key = blob.getCompactData();
        assertThat(enter("me", touched(pair, key, (byte) 1)))
                .isEqualTo(new Identity.Known(KeyId.of(key)));
    }

    private static OddKeyAuth.Request touched(KeyPair pair, byte[] key, byte flags) {
        String type = KeyId.typeOf(key).orElseThrow();
        return new OddKeyAuth.Request(type, key, text -> touch(type, pair, flags, text));
    }

    private static byte[] touch(String type, KeyPair pair, byte flags, byte[] text)
            throws Exception {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        Buffer signed = new ByteArrayBuffer();
        signed.putRawBytes(sha.digest("ssh:".getBytes(UTF_8)));
        signed.putByte(flags);
        signed.putUInt(7);
        signed.putRawBytes(sha.digest(text));
        BuiltinSignatures plain =
                type.contains("ed25519") ? BuiltinSignatures.ed25519 : BuiltinSignatures.nistp256;
        Buffer made = new ByteArrayBuffer();
        made.putString(type);
        made.putBytes(raw(plain, pair, signed.getCompactData()));
        made.putByte(flags);
        made.putUInt(7);
        return made.getCompactData();
    }

    private static byte[] signature(KeyPair pair, byte[] text) throws Exception {
        return signature(BuiltinSignatures.ed25519, "ssh-ed25519", pair, text);
    }

    private static byte[] signature(
            BuiltinSignatures algorithm, String name, KeyPair pair, byte[] text) throws Exception {
        Buffer made = new ByteArrayBuffer();
        made.putString(name);
        made.putBytes(raw(algorithm, pair, text));
        return made.getCompactData();
    }

    private static byte[] raw(BuiltinSignatures algorithm, KeyPair pair, byte[] text)
            throws Exception {
        Signature signer = algorithm.create();
        signer.initSigner(null, pair.getPrivate());
        signer.update(null, text);
        return signer.sign(null);
    }

    private static byte[] encoded(KeyPair pair) {
        Buffer key = new ByteArrayBuffer();
        key.putRawPublicKey(pair.getPublic());
        return key.getCompactData();
    }

    /** By the real client, which may be asked nothing. */
    private Identity enter(String user, List<String> options) throws Exception {
        List<String> all = new ArrayList<>(List.of("-l", user, "-o", "BatchMode=no"));
        all.addAll(options);
        int visits = server.guests.visitors.size();
        OpenSsh run = OpenSsh.run(server.port(), all, "env");
        assertThat(run.out()).contains(user + " {");
        assertThat(run.out()).doesNotContain("assword");
        assertThat(run.status()).isZero();
        assertThat(server.guests.visitors).hasSize(visits + 1);
        return server.guests.visitors.getLast().identity();
    }

    /** By a client that sends these and then, when they do not let in, no key. */
    private Identity enter(String user, OddKeyAuth.Request... requests) throws Exception {
        try (SshClient client = SshClient.setUpDefaultClient()) {
            client.setServerKeyVerifier((_, _, _) -> true);
            List<UserAuthFactory> methods =
                    List.of(
                            OddKeyAuth.of(Arrays.asList(requests)),
                            UserAuthKeyboardInteractiveFactory.INSTANCE);
            client.setUserAuthFactories(methods);
            client.setUserInteraction(UserInteraction.NONE);
            client.start();
            try (ClientSession session =
                    client.connect(user, "127.0.0.1", server.port())
                            .verify(PATIENCE)
                            .getSession()) {
                session.auth().verify(PATIENCE);
                assertThat(session.executeRemoteCommand("env")).startsWith(user);
            }
        }
        return server.guests.visitors.getLast().identity();
    }

    private void leavesNoTrace(SshKeys.Key key) {
        leavesNoTrace(key.id(), key.line().split(" ", -1)[1].getBytes(UTF_8));
    }

    private void leavesNoTrace(KeyId id, byte[] key) {
        String digest = id.fingerprint().substring("SHA256:".length());
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(line -> line.contains(digest.substring(0, SHORTEST_TRACE)))
                .noneMatch(line -> line.contains("canary-comment"))
                .noneMatch(line -> line.contains(new String(key, ISO_8859_1)));
    }
}
