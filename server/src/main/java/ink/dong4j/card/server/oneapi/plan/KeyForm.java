package ink.dong4j.card.server.oneapi.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How the keys of a provider look, and where they are found. A key is checked before it is used, so
 * that a wrong paste is told by name; what is told never shows the key.
 */
enum KeyForm {
    /** Nothing is asked for; the gateway wants some text, though. */
    NONE(".*", false, "no key"),
    PLAIN("[\\x21-\\x7e]{4,}", false, "one word of ASCII letters, as the provider shows it"),
    ZHIPU(
            "[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+",
            false,
            "id.secret: two parts joined by a dot, from bigmodel.cn, API keys"),
    SPARK(
            "[^|\\s]+\\|[^|\\s]+\\|[^|\\s]+",
            false,
            "APPID|APISecret|APIKey: the three values of the application at console.xfyun.cn, joined"
                    + " by |"),
    KIMI_FREE_API(
            "[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+){2,}",
            true,
            "the refresh_token of kimi.moonshot.cn: F12, Application, Local Storage; when it is an"
                    + " array, its parts joined by a dot"),
    STEP_FREE_API(
            "[A-Za-z0-9_-]+@[\\x21-\\x2b\\x2d-\\x3f\\x41-\\x7e]{8,}",
            true,
            "deviceId@Oasis-Token of stepchat.cn: F12, Application, Local Storage for the deviceId"
                    + " (in front since 2024-12) and Cookies for the Oasis-Token, joined by @"),
    QWEN_FREE_API(
            "[A-Za-z0-9_.*$%!~-]{8,}",
            true,
            "the cookie tongyi_sso_ticket (earlier login_tongyi_ticket) of"
                    + " tongyi.aliyun.com/qianwen: F12, Application, Cookies"),
    GLM_FREE_API(
            "[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+",
            true,
            "the cookie chatglm_refresh_token of chatglm.cn: F12, Application, Cookies; it has three"
                    + " parts with dots between"),
    METASO_FREE_API(
            "[0-9A-Za-z]+-[0-9A-Za-z]+",
            true,
            "uid-sid of metaso.cn: the cookies uid and sid (F12, Application, Cookies), joined by a"
                    + " hyphen"),
    SPARK_FREE_API(
            "[A-Za-z0-9_-]{8,}",
            true,
            "the cookie ssoSessionId of xinghuo.xfyun.cn (by a cookie editor, since the page closes"
                    + " F12); it ends when its account signs out"),
    HAILUO_FREE_API(
            "[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+",
            true,
            "the _token of hailuoai.com: F12, Application, Local Storage; it has three parts with"
                    + " dots between"),
    DEEPSEEK_FREE_API(
            "[A-Za-z0-9+/=_.-]{8,}",
            true,
            "the value inside userToken of chat.deepseek.com: F12, Application, Local Storage");

    private static final Pattern WHITE = Pattern.compile("\\s");

    private final Pattern account;
    private final boolean several;
    private final String right;

    KeyForm(String account, boolean several, String right) {
        this.account = Pattern.compile(account);
        this.several = several;
        this.right = right;
    }

    static Optional<KeyForm> named(String name) {
        return Arrays.stream(values()).filter(form -> form.kebab().equals(name)).findFirst();
    }

    private String kebab() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is wrong with a key, as the end of a sentence that begins with its file; empty if nothing. */
    Optional<String> complaint(String key) {
        if (this == NONE) {
            return Optional.empty();
        }
        if (key.isEmpty()) {
            return Optional.of("is empty; it must hold " + right);
        }
        if (key.startsWith("{") && key.contains("\"value\"")) {
            return Optional.of("holds the whole JSON; take what stands in its \"value\" alone");
        }
        if (key.startsWith("[")) {
            return Optional.of(
                    "holds an array; join its parts by dots, without quotes and brackets");
        }
        if (key.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return Optional.of("begins with Bearer; leave that word away");
        }
        if (WHITE.matcher(key).find()) {
            return Optional.of(
                    several
                            ? "holds blanks or several lines; join several accounts by commas, and"
                                    + " leave no blanks"
                            : "holds blanks or several lines; it must hold one key. For several"
                                    + " keys name several files: key-file = [a.key, b.key]");
        }
        String[] accounts = several ? key.split(",", -1) : new String[] {key};
        for (int i = 0; i < accounts.length; i++) {
            if (!account.matcher(accounts[i]).matches()) {
                String which = accounts.length > 1 ? "account %d of ".formatted(i + 1) : "";
                return Optional.of("does not look right: %sit must be %s".formatted(which, right));
            }
        }
        return Optional.empty();
    }
}
