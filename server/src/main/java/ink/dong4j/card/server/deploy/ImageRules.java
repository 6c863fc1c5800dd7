package ink.dong4j.card.server.deploy;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Refuses images that are not pinned, or that are known to be poisoned. */
final class ImageRules {
    private static final Pattern POISONED_TAG = Pattern.compile("v?0\\.6\\.[5-9](?:[.+_-].*)?");
    private static final String POISONED_DIGEST = "ecf6dd577389";
    private static final String GITHUB = "ghcr.io";
    private static final Pattern FREE_API = Pattern.compile(".*-free-api(?:[-_].*)?");
    private static final String FIND_DIGEST =
            "docker buildx imagetools inspect NAME:TAG prints it, once you trust that image";

    private static final Set<String> UNPULLED = Set.of("build", "never");
    private static final String BUILD_FIRST =
            "; or say pull_policy: build, without which compose asks for the image before it builds it";

    private ImageRules() {}

    /**
     * Judges the image of a service and what it is built from.
     *
     * @param built the names of the images that services of the project build
     */
    static void check(Service service, Set<String> built) {
        remoteBuild(service);
        String image = service.text("image");
        if (service.has("build") && image.isBlank()) {
            return;
        }
        // Unless told not to, compose asks the registry for a named image before it builds it.
        boolean unpulled = isLocal(image) || UNPULLED.contains(service.text("pull_policy"));
        boolean builtHere = unpulled && built.contains(image);
        Optional<String> refusal = refusal(image, builtHere);
        if (refusal.isPresent()) {
            boolean wouldPass = service.has("build") && refusal(image, true).isEmpty();
            service.refuse("image", refusal.get() + (wouldPass ? BUILD_FIRST : ""));
        } else if (!builtHere) {
            warning(image).ifPresent(reason -> service.warn("image", reason));
        }
    }

    /**
     * Why an image must not run; empty when it may.
     *
     * @param builtHere what runs is made on this machine and nobody is asked for it: it has no digest yet
     */
    private static Optional<String> refusal(String image, boolean builtHere) {
        if (image.isBlank()) {
            return Optional.of("the image has no name; name it as NAME:TAG@sha256:…");
        }
        ImageName name = ImageName.of(image);
        if (poisoned(name)) {
            return Optional.of(
                    "the image %s is one that was pushed again with a miner in December 2024 (Docker Hub,"
                                    .formatted(image)
                            + " v0.6.5 to v0.6.9, and copies of it), whatever its digest; take"
                            + " ghcr.io/songquanpeng/one-api:v0.6.10@sha256:…");
        }
        if (FREE_API.matcher(name.base()).matches() && !name.pinned()) {
            return Optional.of(
                    "the image %s has no digest, and malicious code was published at the head of several"
                                    .formatted(image)
                            + " free-api repositories: what the tag holds tomorrow is anybody's; name it by"
                            + " the digest of a version that you have read, as NAME:TAG@sha256:…, or leave"
                            + " the service out");
        }
        if (name.tag().equals("latest")) {
            return Optional.of(
                    "the image %s is latest, which is another one every day; name a version and its digest,"
                                    .formatted(image)
                            + " as NAME:TAG@sha256:…");
        }
        if (name.pinned()) {
            return Optional.empty();
        }
        if (!name.digest().isEmpty()) {
            return Optional.of(
                    "the digest of the image %s is not a whole one; it must be sha256: and 64 hexadecimal"
                                    .formatted(image)
                            + " digits; "
                            + FIND_DIGEST);
        }
        if (name.tag().isEmpty()) {
            return Optional.of(
                    "the image %s has neither tag nor digest, so it is latest, which is another one every"
                                    .formatted(image)
                            + " day; name it as NAME:TAG@sha256:…; "
                            + FIND_DIGEST);
        }
        return builtHere
                ? Optional.empty()
                : Optional.of(
                        "the image %s has no digest, so what its tag holds can be changed under you; name it"
                                        .formatted(image)
                                + " as NAME:TAG@sha256:…; "
                                + FIND_DIGEST);
    }

    /** What should be known of an image that may run; empty when there is nothing. */
    private static Optional<String> warning(String image) {
        ImageName name = ImageName.of(image);
        if (FREE_API.matcher(name.base()).matches()) {
            return Optional.of(
                    "malicious code was published at the head of several free-api repositories and their author"
                            + " asked everyone to stop using them; be sure that you have read what this"
                            + " digest holds, or use a provider's own API");
        }
        if (isOneApi(name) && !name.registry().equals(GITHUB)) {
            return Optional.of(
                    "images of one-api on Docker Hub were pushed again with a miner in December 2024; take the"
                            + " one of ghcr.io/songquanpeng/one-api, which is pushed with another key");
        }
        return Optional.empty();
    }

    /** Also a copy on a mirror, and also by digest; the images of GitHub were not touched. */
    private static boolean poisoned(ImageName name) {
        if (name.digest().contains(POISONED_DIGEST) || name.base().startsWith(POISONED_DIGEST)) {
            return true;
        }
        boolean oneApi = isOneApi(name) && !name.registry().equals(GITHUB);
        return oneApi && POISONED_TAG.matcher(name.tag()).matches();
    }

    /** A name without registry and namespace: of these Docker Hub holds only its own official images. */
    private static boolean isLocal(String image) {
        return image.indexOf('/') < 0;
    }

    static boolean isOneApi(ImageName name) {
        return name.base().equals("one-api") || name.base().startsWith("one-api-");
    }

    private static void remoteBuild(Service service) {
        String context = service.text("build", "context");
        boolean remote =
                context.matches("(?i)(https?|git|ssh)://.*|git@.*|github\\.com/.*|.*\\.git(#.*)?");
        if (remote && !context.matches(".*#[0-9a-f]{40}(:.*)?")) {
            service.refuse(
                    "build.context",
                    "it is built from %s as that will be on the day, and malicious code was published at the"
                                    .formatted(context)
                            + " head of several such repositories; name a commit that you have read, as"
                            + " URL#COMMIT with all its 40 digits");
        }
    }
}
