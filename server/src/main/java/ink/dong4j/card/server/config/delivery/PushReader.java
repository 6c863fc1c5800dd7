package ink.dong4j.card.server.config.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import ink.dong4j.card.reading.Settings;
import ink.dong4j.card.server.config.access.Secret;
import ink.dong4j.card.server.config.access.SecretReader;
import ink.dong4j.card.server.config.delivery.ChannelConfig.Push;
import ink.dong4j.card.server.config.delivery.ChannelConfig.Push.BodyType;
import ink.dong4j.card.server.config.delivery.ChannelConfig.Push.Header;
import ink.dong4j.card.server.config.delivery.ChannelConfig.Push.Method;
import ink.dong4j.card.server.config.delivery.Template.Placeholder;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads an entry of {@code server.delivery.channels} that is a request in the owner's words. */
record PushReader(Settings channel) {
    private static final int LONGEST_BODY = 8_000;
    private static final int LONGEST_FIELD = 2_000;
    private static final int MOST_FIELDS = 20;
    private static final Pattern FIELD = Pattern.compile("[A-Za-z0-9-]{1,64}");

    /** Those that the connection sets itself. */
    private static final Pattern TAKEN =
            Pattern.compile(
                    "(?i)host|content-(length|type)|transfer-encoding|connection|user-agent");

    /** Stands for a text, so that the whole can be looked at. */
    private static final String SAMPLE = "a \"b\" \\";

    Optional<ChannelConfig> read(String name) {
        boolean allowPrivate = ChannelReader.allowPrivate(channel);
        Method method =
                channel.has("method")
                        ? channel.value(
                                "method",
                                "get, post or put",
                                text -> ChannelReader.word(Method.class, text),
                                Method.POST)
                        : Method.POST;
        BodyType type =
                channel.has("body-type")
                        ? channel.value(
                                "body-type",
                                "text, json or form",
                                text -> ChannelReader.word(BodyType.class, text),
                                BodyType.TEXT)
                        : BodyType.TEXT;
        Template url = template(channel, "url", channel.text("url", ChannelReader.LONGEST_URL));
        Template body = body(method, type);
        List<Header> headers = headers();
        Optional<Secret> secret = secret(url, body, headers);
        Optional<URI> checked =
                url.text().isEmpty()
                        ? Optional.empty()
                        : ChannelReader.address(
                                channel, url.filled(_ -> SAMPLE, Escaping.URL), allowPrivate);
        return checked.map(
                _ -> new Push(name, method, url, headers, type, body, secret, allowPrivate));
    }

    private Template body(Method method, BodyType type) {
        if (method == Method.GET) {
            if (channel.has("body")) {
                channel.problem("body", "must not be there where method is get");
            }
            return new Template("");
        }
        Template body = template(channel, "body", channel.text("body", LONGEST_BODY));
        if (type == BodyType.JSON && !isJson(body.filled(_ -> SAMPLE, Escaping.JSON))) {
            channel.problem(
                    "body", "must be JSON; a placeholder stands inside quotes there: \"{title}\"");
        }
        return body;
    }

    private static boolean isJson(String text) {
        try {
            return new ObjectMapper()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readTree(text)
                    .isContainerNode();
        } catch (JsonProcessingException _) {
            return false;
        }
    }

    private List<Header> headers() {
        if (!channel.has("headers")) {
            return List.of();
        }
        Settings section = channel.section("headers");
        List<Header> headers = new ArrayList<>();
        for (String field : section.keys()) {
            Template value = template(section, field, section.text(field, LONGEST_FIELD));
            if (!FIELD.matcher(field).matches() || TAKEN.matcher(field).matches()) {
                section.problem(field, "is no field that can be set here");
            } else if (value.text().chars().anyMatch(letter -> letter < ' ' || letter > '~')) {
                section.problem(field, "must be one line of ASCII letters");
            }
            headers.add(new Header(field, value));
        }
        if (headers.size() > MOST_FIELDS) {
            channel.problem(
                    "headers",
                    "has %d entries; %d are the most".formatted(headers.size(), MOST_FIELDS));
        }
        return headers;
    }

    private Optional<Secret> secret(Template url, Template body, List<Header> headers) {
        List<Template> all =
                Stream.concat(Stream.of(url, body), headers.stream().map(Header::value)).toList();
        SecretReader reader = new SecretReader(channel, "secret", "secret-file");
        Optional<Secret> secret = reader.read();
        boolean used = Template.anyHas(all, Placeholder.SECRET);
        if (used && !reader.isSet()) {
            channel.problem(
                    "secret-file", "is missing: {secret} is used; name the file that holds it");
        }
        if (reader.isSet() && !used) {
            channel.problem(reader.setBy(), "is set, but {secret} stands nowhere");
        }
        return secret;
    }

    private static Template template(Settings section, String key, String text) {
        Template template = new Template(text);
        template.unknown()
                .ifPresent(
                        place ->
                                section.problem(
                                        key,
                                        "holds %s; known are %s"
                                                .formatted(place, Template.placeholders())));
        return template;
    }
}
