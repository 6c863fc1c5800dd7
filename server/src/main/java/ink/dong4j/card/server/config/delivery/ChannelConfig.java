package ink.dong4j.card.server.config.delivery;

import ink.dong4j.card.server.config.access.Secret;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** One entry of {@code server.delivery.channels}: one way to the owner. */
public sealed interface ChannelConfig {
    /** Tells it from the others, in the store, in the log and at the desk. */
    String name();

    /**
     * A JSON document that is posted and signed.
     *
     * @param secret signs it; the address may hold one, too
     * @param allowPrivate whether it may lie inside the host's own network
     */
    record Webhook(String name, URI url, Secret secret, boolean allowPrivate)
            implements ChannelConfig {
        @Override
        public String toString() {
            return name;
        }
    }

    /** A mail. */
    record Smtp(
            String name,
            String host,
            int port,
            Security security,
            Optional<Login> login,
            String from,
            String to)
            implements ChannelConfig {
        /** How the connection to the mail server is made safe. */
        public enum Security {
            TLS,
            STARTTLS,
            NONE
        }

        /** Who the mail server takes the card for. */
        public record Login(String user, Secret password) {}
    }

    /**
     * A request in the owner's words, such as ntfy and Bark take.
     *
     * @param url of an address; only its path and query hold placeholders
     * @param secret what stands for {@code {secret}}
     * @param allowPrivate whether it may lie inside the host's own network
     */
    record Push(
            String name,
            Method method,
            Template url,
            List<Header> headers,
            BodyType type,
            Template body,
            Optional<Secret> secret,
            boolean allowPrivate)
            implements ChannelConfig {
        public Push {
            headers = List.copyOf(headers);
        }

        /** Nothing else, since any part of it may hold a secret. */
        @Override
        public String toString() {
            return name;
        }

        /** A field of the request's head. */
        public record Header(String name, Template value) {}

        /** How it is asked; a request by GET has no body. */
        public enum Method {
            GET,
            POST,
            PUT
        }

        /** How a body is written, and so how what is filled in is escaped. */
        public enum BodyType {
            TEXT("text/plain; charset=utf-8", Escaping.NONE),
            JSON("application/json", Escaping.JSON),
            FORM("application/x-www-form-urlencoded", Escaping.URL);

            private final String mediaType;
            private final Escaping escaping;

            BodyType(String mediaType, Escaping escaping) {
                this.mediaType = mediaType;
                this.escaping = escaping;
            }

            public String mediaType() {
                return mediaType;
            }

            public Escaping escaping() {
                return escaping;
            }
        }
    }
}
