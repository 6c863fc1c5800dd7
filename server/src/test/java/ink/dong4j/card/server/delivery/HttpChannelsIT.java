package ink.dong4j.card.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ink.dong4j.card.server.config.access.Secret;
import ink.dong4j.card.server.config.delivery.ChannelConfig.Push;
import ink.dong4j.card.server.config.delivery.ChannelConfig.Push.BodyType;
import ink.dong4j.card.server.config.delivery.ChannelConfig.Push.Header;
import ink.dong4j.card.server.config.delivery.ChannelConfig.Push.Method;
import ink.dong4j.card.server.config.delivery.ChannelConfig.Webhook;
import ink.dong4j.card.server.config.delivery.Template;
import ink.dong4j.card.server.outgoing.Resolver;
import ink.dong4j.card.server.store.Dispatch;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Webhooks and pushes, to a real HTTP server. */
class HttpChannelsIT {
    private static final String NASTY = "\"},\r\nX: y\\ {secret} 好 <b>&/../?#%";

    private final Hook hook = Hook.open();

    @AfterEach
    void close() {
        hook.close();
    }

    private Channel channel(Webhook webhook) {
        return new Channels(Resolver.system(), () -> Notes.NOW).of(webhook);
    }

    private Channel webhook(URI url) {
        return channel(new Webhook("hook", url, new Secret("s3cret"), true));
    }

    private SendResult push(Method method, String url, BodyType type, String body, Dispatch what) {
        Push push =
                new Push(
                        "phone",
                        method,
                        new Template(hook.at("") + url),
                        List.of(
                                new Header("Title", new Template("{title}")),
                                new Header("Authorization", new Template("Bearer {secret}"))),
                        type,
                        new Template(body),
                        Optional.of(new Secret("tk_1")),
                        true);
        return new Channels(Resolver.system(), () -> Notes.NOW).of(push).send(what);
    }

    @Test
    void aReceiverCanCheckWhoSentItAndDropWhatComesTwice() throws Exception {
        assertThat(webhook(hook.at("/card?x=1")).send(Notes.letter("Lin", "", NASTY)))
                .isEqualTo(new SendResult.Delivered());
        Hook.Request request = hook.requests().getFirst();
        String id = Notes.letter().id();

        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("s3cret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String signed = "%s.%s.%s".formatted(id, Notes.NOW.getEpochSecond(), request.body());
        assertThat(request.field("Webhook-id")).isEqualTo(id);
        assertThat(request.field("Webhook-timestamp"))
                .isEqualTo(String.valueOf(Notes.NOW.getEpochSecond()));
        assertThat(request.field("Webhook-signature"))
                .isEqualTo(
                        "v1,"
                                + Base64.getEncoder()
                                        .encodeToString(
                                                mac.doFinal(
                                                        signed.getBytes(StandardCharsets.UTF_8))));
        JsonNode json = new ObjectMapper().readTree(request.body());
        assertThat(json.path("text").asText()).isEqualTo(NASTY);
        assertThat(json.path("id").asText()).isEqualTo(id);
        assertThat(json.path("kind").asText()).isEqualTo("letter");
        assertThat(json.path("title").asText()).isEqualTo("A message from Lin");
    }

    @Test
    void aSecretInBase64IsTheOneThatLibrariesOfStandardWebhooksKnow() {
        // The example of their specification.
        Secret secret = new Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        assertThat(
                        Signature.with(secret)
                                .of(
                                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                                        "1614265330",
                                        "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 425, 429, 500, 502, 503, 507})
    void whatMayGoWellLaterIsTriedAgain(int status) {
        hook.answers(_ -> status);
        assertThat(webhook(hook.at("/")).send(Notes.letter()))
                .isEqualTo(new SendResult.Later("it answers with status " + status, Duration.ZERO));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 410, 413})
    void whatWillNotIsToldToTheOwner(int status) {
        hook.answers(_ -> status);
        assertThat(webhook(hook.at("/")).send(Notes.letter()))
                .isEqualTo(new SendResult.Refused("it answers with status " + status));
    }

    @Test
    void aRedirectIsNotFollowed() {
        hook.answers(_ -> 307);
        assertThat(webhook(hook.at("/")).send(Notes.letter()))
                .isEqualTo(new SendResult.Refused("it redirects, which is not followed"));
    }

    @Test
    void anAddressInsideNeedsThePermissionOfItsChannel() {
        Webhook inside = new Webhook("hook", hook.at("/"), new Secret("s"), false);
        assertThat(channel(inside).send(Notes.letter()))
                .isInstanceOfSatisfying(
                        SendResult.Later.class,
                        later -> assertThat(later.why()).contains("private network"));
        assertThat(hook.requests()).isEmpty();
    }

    @Test
    void aCertificateThatNobodyTrustsTakesNothing() {
        try (Hook secure = Hook.secure(TlsIdentity.of("localhost"))) {
            assertThat(webhook(secure.at("/")).send(Notes.letter()))
                    .isInstanceOfSatisfying(
                            SendResult.Later.class,
                            later -> assertThat(later.why()).contains("certificate"));
            assertThat(secure.requests()).isEmpty();
        }
    }

    @Test
    void whatAVisitorWroteStaysATextInJson() throws Exception {
        assertThat(
                        push(
                                Method.POST,
                                "/push",
                                BodyType.JSON,
                                "{\"title\": \"{title}\", \"body\": \"{text}\", \"g\": \"{kind}\"}",
                                Notes.letter(NASTY.substring(0, 30), "", NASTY)))
                .isEqualTo(new SendResult.Delivered());
        Hook.Request request = hook.requests().getFirst();
        JsonNode json = new ObjectMapper().readTree(request.body());
        assertThat(json.size()).isEqualTo(3);
        assertThat(json.path("body").asText()).isEqualTo(NASTY);
        assertThat(request.field("Authorization")).isEqualTo("Bearer tk_1");
        assertThat(request.field("Title")).startsWith("=?UTF-8?B?");
        assertThat(request.fields()).doesNotContainKey("X");
    }

    @Test
    void andInAnAddressItIsOneSegment() {
        push(
                Method.GET,
                "/KEY/{title}/{text}?id={id}",
                BodyType.TEXT,
                "",
                Notes.letter("..", "", NASTY));
        Hook.Request request = hook.requests().getFirst();
        assertThat(request.method()).isEqualTo("GET");
        Matcher path = Pattern.compile("/KEY/([^/?]*)/([^/?]*)\\?id=.*").matcher(request.path());
        assertThat(path.matches()).as(request.path()).isTrue();
        assertThat(URLDecoder.decode(path.group(2), StandardCharsets.UTF_8)).isEqualTo(NASTY);
        assertThat(request.field("Title")).isEqualTo("A message from ..");
    }

    @Test
    void aLongTextIsCutForAPhone() {
        push(Method.POST, "/", BodyType.TEXT, "{text}", Notes.letter("", "", "😀".repeat(2_000)));
        String body = hook.requests().getFirst().body();
        assertThat(body.codePointCount(0, body.length())).isEqualTo(1_000);
        assertThat(body).endsWith("😀…");
    }
}
