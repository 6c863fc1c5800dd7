package ink.dong4j.card.server.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is sent, to real sockets. */
class PosterIT {
    private static final String HOST = "hooks.example.org";

    private final Site site = new Site(Site.OUTSIDE);
    private final Site inside = new Site(Site.INSIDE);
    private final Poster poster = poster(Duration.ofSeconds(60));

    private static Poster poster(Duration longest) {
        return new Poster(
                new AddressGuard(
                        host ->
                                List.of(
                                        InetAddress.getByName(
                                                host.equals(HOST) ? Site.OUTSIDE : host)),
                        address -> address.getHostAddress().equals(Site.OUTSIDE)),
                longest);
    }

    @AfterEach
    void close() {
        site.close();
        inside.close();
    }

    private static PostRequest request(URI url) {
        return new PostRequest(
                "POST",
                url,
                List.of(new PostRequest.Field("X-One", "1")),
                "application/json",
                "{}".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theAnswerIsItsStatusAndHowLongToWait() {
        site.says("/a", Site.Script.of("204 No Content", "", ""));
        site.says("/b", Site.Script.of("503 Slow", "Retry-After: 90\r\n", "secret"));

        assertThat(poster.post(request(site.at(HOST, "/a"))))
                .isEqualTo(new PostResult.Answered(204, Duration.ZERO));
        assertThat(poster.post(request(site.at(HOST, "/b"))))
                .isEqualTo(new PostResult.Answered(503, Duration.ofSeconds(90)));
        assertThat(site.heads().getFirst())
                .startsWith("POST /a HTTP/1.1\n")
                .contains("X-One: 1\n", "Content-Type: application/json\n", "Content-Length: 2\n");
    }

    @Test
    void aRedirectIsAnAnswerAndNeverFollowed() {
        site.says("/r", Site.Script.redirect(inside.at(Site.INSIDE, "/x").toString()));

        assertThat(poster.post(request(site.at(HOST, "/r"))))
                .isEqualTo(new PostResult.Answered(302, Duration.ZERO));
        assertThat(inside.connections()).isZero();
        assertThat(site.connections()).isEqualTo(1);
    }

    @Test
    void nothingIsSentInside() {
        assertThat(poster.post(request(inside.at(Site.INSIDE, "/x"))))
                .isEqualTo(
                        new PostResult.Unanswered(
                                "its host lies inside a private network; allow-private forbids it"));
        assertThat(inside.connections()).isZero();
    }

    @Test
    void anAnswerThatDripsIsCutInItsTime() {
        CountDownLatch over = new CountDownLatch(1);
        site.says(
                "/drip",
                out -> {
                    try {
                        while (!over.await(50, TimeUnit.MILLISECONDS)) {
                            out.write('H');
                            out.flush();
                        }
                    } catch (InterruptedException _) {
                        Thread.currentThread().interrupt();
                    }
                });
        assertThat(poster(Duration.ofSeconds(1)).post(request(site.at(HOST, "/drip"))))
                .isEqualTo(new PostResult.Unanswered("it took longer than 1 s"));
        over.countDown();
    }

    @Test
    void aClosedPortIsTold() {
        URI gone = site.at(HOST, "/");
        site.close();
        assertThat(poster.post(request(gone)))
                .isEqualTo(new PostResult.Unanswered("it takes no connection"));
    }
}
