package ink.dong4j.card.server.deploy;

import ink.dong4j.card.server.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A real nginx on loopback with the configuration of {@code deploy/nginx}, in front of some address. */
final class Nginx implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Path SOURCE = Path.of("../deploy/nginx").toAbsolutePath().normalize();

    private final Process process;
    private final Path folder;
    private final int port;
    private final SSLContext trust;

    private Nginx(Process process, Path folder, int port, SSLContext trust) {
        this.process = process;
        this.folder = folder;
        this.port = port;
        this.trust = trust;
    }

    /** Where it is installed, if it is. */
    static Optional<Path> program() {
        return Stream.concat(
                        Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1)),
                        Stream.of("/usr/sbin", "/usr/local/sbin"))
                .map(it -> Path.of(it, "nginx"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Nginx start(Path folder, String upstream, Map<String, String> changes) {
        try {
            int port = FreePort.choose();
            SSLContext trust = certificate(folder);
            Files.createDirectories(folder.resolve("conf.d"));
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            String site = rendered(folder, upstream, port);
            for (Map.Entry<String, String> change : changes.entrySet()) {
                site = site.replace(change.getKey(), change.getValue());
            }
            if (!hasIpv6()) {
                site = site.replaceAll("(?m)^.*listen \\[::].*$", "");
            }
            Files.writeString(folder.resolve("conf.d/gateway.conf"), site);
            Path main = folder.resolve("nginx.conf");
            Files.writeString(
                    main,
                    Files.readString(SOURCE.resolve("nginx.conf")).replace("/tmp/", folder + "/"));
            Process process =
                    new ProcessBuilder(
                                    program().orElseThrow().toString(),
                                    "-p",
                                    folder.toString(),
                                    "-c",
                                    main.toString(),
                                    "-e",
                                    folder.resolve("error.log").toString(),
                                    "-g",
                                    "daemon off;")
                            .redirectErrorStream(true)
                            .redirectOutput(folder.resolve("output.log").toFile())
                            .start();
            Nginx nginx = new Nginx(process, folder, port, trust);
            nginx.awaitOpen();
            return nginx;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String rendered(Path folder, String upstream, int port) throws IOException {
        ProcessBuilder render = new ProcessBuilder(SOURCE.resolve("render").toString());
        render.environment()
                .putAll(
                        Map.of(
                                "GATEWAY_UPSTREAM", upstream,
                                "GATEWAY_PORT", Integer.toString(port),
                                "GATEWAY_NAME", "gateway.test",
                                "GATEWAY_CERTIFICATE", folder.resolve("cert.pem").toString(),
                                "GATEWAY_CERTIFICATE_KEY", folder.resolve("key.pem").toString(),
                                "GATEWAY_LOG", folder.resolve("access.log").toString()));
        Process process = render.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        return new String(
                process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static boolean hasIpv6() throws SocketException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .anyMatch(java.net.Inet6Address.class::isInstance);
    }

    /** Written as PEM for nginx; trusted by the context that comes back. */
    private static SSLContext certificate(Path folder) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            KeyPair pair = generator.generateKeyPair();
            X500Name name = new X500Name("CN=gateway.test");
            Instant now = Instant.now();
            X509Certificate certificate =
                    new JcaX509CertificateConverter()
                            .getCertificate(
                                    new JcaX509v3CertificateBuilder(
                                                    name,
                                                    BigInteger.ONE,
                                                    Date.from(now.minusSeconds(3600)),
                                                    Date.from(now.plusSeconds(86_400)),
                                                    name,
                                                    pair.getPublic())
                                            .addExtension(
                                                    Extension.subjectAlternativeName,
                                                    false,
                                                    new GeneralNames(
                                                            new GeneralName(
                                                                    GeneralName.iPAddress,
                                                                    "127.0.0.1")))
                                            .build(
                                                    new JcaContentSignerBuilder("SHA256withECDSA")
                                                            .build(pair.getPrivate())));
            Files.writeString(
                    folder.resolve("cert.pem"), pem("CERTIFICATE", certificate.getEncoded()));
            Files.writeString(
                    folder.resolve("key.pem"), pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setCertificateEntry("gateway", certificate);
            TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
            factory.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, factory.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pem(String label, byte[] content) {
        return "-----BEGIN %s-----%n%s%n-----END %s-----%n"
                .formatted(label, Base64.getMimeEncoder().encodeToString(content), label);
    }

    private void awaitOpen() throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline && process.isAlive()) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
                return;
            } catch (IOException _) {
                Thread.onSpinWait();
            }
        }
        throw new AssertionError("nginx does not start: " + errors());
    }

    int port() {
        return port;
    }

    SSLContext trust() {
        return trust;
    }

    /** All that it wrote, about calls and about errors. */
    String logs() {
        return Stream.of("access.log", "error.log", "output.log")
                .map(this::file)
                .reduce("", String::concat);
    }

    private String errors() {
        return file("error.log") + file("output.log");
    }

    private String file(String name) {
        try {
            Path file = folder.resolve(name);
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until a log has more lines: nginx writes one after its answer. */
    void awaitMoreLines(String log, int than) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (lines(log).size() <= than) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("no line more in " + log);
            }
            Thread.onSpinWait();
        }
    }

    List<String> lines(String log) {
        return file(log).lines().toList();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted while nginx stops", e);
        }
    }
}
