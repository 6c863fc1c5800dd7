package ink.dong4j.card.server.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.server.config.access.Secret;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherIT {
    private static final String HOST = "blog.example.org";

    private final Site site = new Site(Site.OUTSIDE);
    private final Site inside = new Site(Site.INSIDE);
    private final Map<String, List<String>> names = new ConcurrentHashMap<>();
    private final Fetcher fetcher = fetcher(Duration.ofSeconds(60));

    FetcherIT() {
        names.put(HOST, List.of(Site.OUTSIDE));
    }

    private Fetcher fetcher(Duration longest) {
        return new Fetcher(
                new AddressGuard(
                        this::addresses,
                        address ->
                                PublicAddress.is(address)
                                        || address.getHostAddress().equals(Site.OUTSIDE)),
                longest);
    }

    private List<InetAddress> addresses(String host) throws UnknownHostException {
        List<String> known = names.get(host);
        if (known == null) {
            return List.of(InetAddress.getAllByName(host));
        }
        InetAddress[] addresses = new InetAddress[known.size()];
        for (int i = 0; i < addresses.length; i++) {
            addresses[i] = InetAddress.getByName(known.get(i));
        }
        return List.of(addresses);
    }

    @AfterEach
    void close() {
        site.close();
        inside.close();
    }

    private FetchResult fetch(String path) {
        return fetcher.fetch(FetchRequest.of(site.at(HOST, path), "*/*"));
    }

    private String failure(String path) {
        return failure(fetch(path));
    }

    private static String failure(FetchResult result) {
        assertThat(result).isInstanceOf(FetchResult.Failed.class);
        return ((FetchResult.Failed) result).why();
    }

    private static String body(FetchResult result) {
        assertThat(result).isInstanceOf(FetchResult.Fetched.class);
        return new String(((FetchResult.Fetched) result).body(), StandardCharsets.UTF_8);
    }

    @Test
    void whatStandsThereIsFetchedWithItsValidatorsAndAskedForByThemTheNextTime() {
        site.says(
                "/feed",
                Site.Script.of(
                        "200 OK",
                        "ETag: \"one\"\r\nLast-Modified: Sat, 28 Nov 2026 10:00:00 GMT\r\n",
                        "text"));
        FetchResult.Fetched first = (FetchResult.Fetched) fetch("/feed");
        assertThat(first.validators())
                .isEqualTo(new Validators("\"one\"", "Sat, 28 Nov 2026 10:00:00 GMT"));

        site.says("/feed", Site.Script.of("304 Not Modified", "", ""));
        FetchRequest again =
                FetchRequest.of(site.at(HOST, "/feed"), "*/*").knowing(first.validators());
        assertThat(fetcher.fetch(again)).isEqualTo(new FetchResult.Unchanged());
        assertThat(site.heads().getLast())
                .contains("If-None-Match: \"one\"\n")
                .contains("If-Modified-Since: Sat, 28 Nov 2026 10:00:00 GMT\n")
                .contains("Host: blog.example.org:")
                .contains("User-Agent: dong4j-card");
    }

    @Test
    void aSiteThatFailsTellsHowLongItWantsToBeLeftAlone() {
        site.says("/a", Site.Script.of("500 Oops", "", "secret"));
        assertThat(failure("/a")).isEqualTo("it answers with status 500");
        site.says("/b", Site.Script.of("429 Slow", "Retry-After: 90\r\n", ""));
        assertThat(((FetchResult.Failed) fetch("/b")).retryAfter())
                .isEqualTo(Duration.ofSeconds(90));
        site.says("/c", Site.Script.of("503 Slow", "Retry-After: 99999999\r\n", ""));
        assertThat(((FetchResult.Failed) fetch("/c")).retryAfter()).isEqualTo(Duration.ofDays(1));
        site.says(
                "/d",
                Site.Script.of(
                        "403 No",
                        "X-RateLimit-Remaining: 0\r\nX-RateLimit-Reset: 9999999999\r\n",
                        ""));
        assertThat(((FetchResult.Failed) fetch("/d")).retryAfter()).isEqualTo(Duration.ofDays(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d/x",
                "http://localhost:%d/x",
                "http://2130706433:%d/x",
                "http://[::1]:%d/x",
                "http://[::ffff:127.0.0.1]:%d/x",
                "http://inside.example.org:%d/x",
                "http://mixed.example.org:%d/x"
            })
    void noRedirectLeadsInside(String to) {
        names.put("inside.example.org", List.of(Site.INSIDE));
        names.put("mixed.example.org", List.of(Site.OUTSIDE, Site.INSIDE));
        int port = inside.at(Site.INSIDE, "/").getPort();
        site.says("/r", Site.Script.redirect(to.formatted(port)));

        assertThat(failure("/r")).contains("private network");
        assertThat(inside.connections()).isZero();
        assertThat(site.connections()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data",
                "http://metadata.example.org/",
                "file:///etc/passwd",
                "ftp://blog.example.org/",
                "http://user@blog.example.org/",
                "gopher://127.0.0.1:25/",
                "http:///x",
                "http://blog.example.org:65536/",
                "http://blog.example.org:0/",
                "%%%"
            })
    void norAnywhereElseThatIsNotTheWeb(String to) {
        names.put("metadata.example.org", List.of("169.254.169.254"));
        site.says("/r", Site.Script.redirect(to));
        assertThat(failure("/r")).contains("it");
        assertThat(site.connections()).isEqualTo(1);
    }

    @Test
    void aNameThatAnswersWithBothIsRefusedAsAWhole() {
        names.put("mixed.example.org", List.of("1.1.1.1", Site.INSIDE));
        URI url = inside.at("mixed.example.org", "/");
        assertThat(failure(fetcher.fetch(FetchRequest.of(url, "*/*")))).contains("private network");
        assertThat(inside.connections()).isZero();
    }

    @Test
    void theAddressThatWasCheckedIsTheOneThatIsUsed() {
        // The name leads inside from its second look-up on.
        site.says("/feed", Site.Script.of("200 OK", "", "outside"));
        int[] lookUps = {0};
        Fetcher rebound =
                new Fetcher(
                        new AddressGuard(
                                _ ->
                                        List.of(
                                                InetAddress.getByName(
                                                        lookUps[0]++ == 0
                                                                ? Site.OUTSIDE
                                                                : Site.INSIDE)),
                                address -> address.getHostAddress().equals(Site.OUTSIDE)),
                        Duration.ofSeconds(60));
        assertThat(body(rebound.fetch(FetchRequest.of(site.at(HOST, "/feed"), "*/*"))))
                .isEqualTo("outside");
        assertThat(lookUps[0]).isEqualTo(1);
    }

    @Test
    void aFewRedirectsAreFollowedAndNoMore() {
        for (int i = 0; i < 6; i++) {
            site.says("/" + i, Site.Script.redirect("/" + (i + 1)));
        }
        site.says("/6", Site.Script.of("200 OK", "", "end"));
        assertThat(body(fetch("/1"))).isEqualTo("end");
        assertThat(failure("/0")).isEqualTo("it redirects more than 5 times");
    }

    @Test
    void aTokenStaysWithItsHost() {
        names.put("other.example.org", List.of(Site.OUTSIDE));
        site.says("/r", Site.Script.redirect(site.at("other.example.org", "/t").toString()));
        site.says("/t", Site.Script.of("200 OK", "", "x"));
        FetchRequest request =
                new FetchRequest(
                        site.at(HOST, "/r"),
                        "*/*",
                        Validators.NONE,
                        Optional.of(new Secret("token")),
                        "");
        assertThat(body(fetcher.fetch(request))).isEqualTo("x");
        assertThat(site.heads().getFirst()).contains("Authorization: Bearer token");
        assertThat(site.heads().getLast()).doesNotContain("token");
    }

    @Test
    void fiftyMegabytesAreNotTakenWhetherOrNotTheyAreAnnounced() {
        site.says(
                "/told",
                out -> out.write(ascii("HTTP/1.1 200 OK\r\nContent-Length: 52428800\r\n\r\n")));
        assertThat(failure("/told")).isEqualTo("the answer is too long");
        site.says(
                "/untold",
                out -> {
                    out.write(ascii("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"));
                    for (int i = 0; i < 50; i++) {
                        out.write(new byte[1 << 20]);
                    }
                });
        assertThat(failure("/untold")).isEqualTo("the answer is too long");
    }

    @Test
    void norAreTheyWhereTheyArePackedSmall() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[50 << 20]);
        }
        String gzip = "Content-Encoding: gzip\r\n";
        site.says("/bomb", Site.Script.of("200 OK", gzip, packed.toByteArray()));
        assertThat(failure("/bomb")).isEqualTo("the answer is too long");

        packed.reset();
        try (GZIPOutputStream small = new GZIPOutputStream(packed)) {
            small.write(ascii("small"));
        }
        site.says("/small", Site.Script.of("200 OK", gzip, packed.toByteArray()));
        assertThat(body(fetch("/small"))).isEqualTo("small");
        site.says("/odd", Site.Script.of("200 OK", "Content-Encoding: br\r\n", "x"));
        assertThat(failure("/odd")).contains("nobody asked for");
        site.says("/broken", Site.Script.of("200 OK", gzip, "no gzip"));
        assertThat(failure("/broken")).contains("connection");
    }

    @Test
    void whoDripsIsCutWhenTheTimeIsOver() {
        Fetcher hasty = fetcher(Duration.ofMillis(500));
        CountDownLatch never = new CountDownLatch(1);
        Site.Script drip =
                out -> {
                    out.write(ascii("HTTP/1.1 200 OK\r\nX: "));
                    drip(out, never);
                };
        site.says("/head", drip);
        site.says(
                "/body",
                out -> {
                    out.write(ascii("HTTP/1.1 200 OK\r\n\r\n"));
                    drip(out, never);
                });
        for (String path : List.of("/head", "/body")) {
            FetchResult cut = hasty.fetch(FetchRequest.of(site.at(HOST, path), "*/*"));
            assertThat(failure(cut)).isEqualTo("it took longer than 0 s");
        }
        never.countDown();
    }

    /** A byte each tenth of a second, until nobody takes them any more. */
    private static void drip(OutputStream out, CountDownLatch end) throws IOException {
        try {
            while (!end.await(100, TimeUnit.MILLISECONDS)) {
                out.write('x');
                out.flush();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aHeadIsBounded() {
        site.says(
                "/long",
                out ->
                        out.write(
                                ascii("HTTP/1.1 200 OK\r\nX: " + "x".repeat(20_000) + "\r\n\r\n")));
        site.says(
                "/many",
                out -> out.write(ascii("HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(500) + "\r\n")));
        site.says("/ssh", out -> out.write(ascii("SSH-2.0-OpenSSH_10.0\r\n")));
        site.says("/zero", out -> out.write(ascii("HTTP/1.1 000 None\r\n\r\n")));
        for (String path : List.of("/long", "/many", "/ssh", "/zero")) {
            assertThat(fetch(path)).isInstanceOf(FetchResult.Failed.class);
        }
    }

    @Test
    void anUnknownHostAndAClosedPortAreToldApart() {
        names.put("gone.example.org", List.of());
        assertThat(failure(fetcher.fetch(FetchRequest.of(site.at("gone.example.org", "/"), "*/*"))))
                .isEqualTo("there is no such host");
        URI url = site.at(HOST, "/");
        site.close();
        assertThat(failure(fetcher.fetch(FetchRequest.of(url, "*/*"))))
                .isEqualTo("it takes no connection");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
