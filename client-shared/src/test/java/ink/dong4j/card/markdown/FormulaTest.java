package ink.dong4j.card.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.formula.Formula;
import ink.dong4j.card.text.Line;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mathematics in what models write, and what only looks like it. */
class FormulaTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "\\frac{a}{b} # a/b",
                "E=mc^2 # E=mc²",
                "\\frac{-b \\pm \\sqrt{b^2-4ac}}{2a} # (-b ± √(b²-4ac))/(2a)",
                "\\frac{\\frac{a}{b}}{c} # (a/b)/c",
                "\\frac{1}{2}mv^2 # (1/2)mv²",
                "\\frac12 + \\dfrac{dy}{dx} # 1/2 + dy/dx",
                "\\frac{\\partial f}{\\partial x} # ∂f/∂x",
                "\\sqrt{2} + \\sqrt[3]{x} + \\sqrt{x+1} # √2 + ∛x + √(x+1)",
                "\\sum_{i=1}^{n} i^2 # ∑ᵢ₌₁ⁿ i²",
                "\\sum_{i=1}^{n}i # ∑ᵢ₌₁ⁿ i",
                "\\int_0^\\infty e^{-x^2}\\,dx # ∫₀^∞ e^(-x²) dx",
                "\\lim_{x \\to 0}\\frac{\\sin x}{x} # lim_(x→0) (sin x)/x",
                "\\prod_{k} x_k # ∏ₖ xₖ",
                "x_{n+1}^{-1} # xₙ₊₁⁻¹",
                "a_{i,j} # a_(i,j)",
                "e^{i\\pi} # e^(iπ)",
                "v_{\\text{total}} # v_total",
                "90^\\circ # 90°",
                "A^T f'(x) # Aᵀ f′(x)",
                "\\alpha\\beta + \\Gamma \\Omega # αβ + ΓΩ",
                "2\\pi r # 2πr",
                "a\\times b \\cdot c \\div d # a × b · c ÷ d",
                "a \\leq b \\geq c \\neq d \\approx e \\equiv f # a ≤ b ≥ c ≠ d ≈ e ≡ f",
                "f: A \\to B \\Rightarrow C # f: A → B ⇒ C",
                "x \\in \\mathbb{R} \\subset \\mathbb{C} # x ∈ ℝ ⊂ ℂ",
                "\\forall x \\exists y # ∀x ∃y",
                "A \\cup B \\cap C = \\emptyset # A ∪ B ∩ C = ∅",
                "\\left( \\frac{a}{b} \\right)^2 # (a/b)²",
                "\\left\\{ x \\right. # {x",
                "\\bigl[ x \\bigr] # [x]",
                "O(n\\log n) \\log_2 8 \\sin^2\\theta # O(n log n) log₂ 8 sin² θ",
                "\\text{速度} = \\frac{\\text{路程}}{\\text{时间}} # 速度 = 路程/时间",
                "x \\text{ if } y # x if y",
                "\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix} # (a, b; c, d)",
                "\\begin{bmatrix}1&0\\\\0&1\\end{bmatrix} # [1, 0; 0, 1]",
                "\\left[\\begin{array}{cc}1&2\\\\3&4\\end{array}\\right] # [1, 2; 3, 4]",
                "\\begin{cases} x, & x>0 \\\\ 0 & \\text{else} \\end{cases} # { x, x>0; 0, else }",
                "\\binom{n}{k} # C(n, k)",
                "n \\equiv 1 \\pmod 7 # n ≡ 1 (mod 7)",
                "\\vec{v} \\hat{x} \\bar{y} # v⃗ x̂ ȳ",
                "\\mathcal{L} \\mathbf{w} \\operatorname{softmax}(x) # L w softmax(x)",
                "\\boxed{42} # 42",
                "\\ce{2H2 + O2 -> 2H2O} # 2H₂ + O₂ → 2H₂O",
                "P(A \\mid B) # P(A | B)",
                "50\\% \\{1, 2\\} a \\& b # 50% {1, 2} a & b",
                "\\lfloor x \\rfloor \\langle u, v \\rangle \\|w\\| # ⌊x⌋ ⟨u, v⟩ ‖w‖",
                "\\unheard{x} # unheard x",
                "\\displaystyle x \\quad y # x y"
            })
    void mathematicsReadsAsText(String latex, String shown) {
        assertThat(Formula.line(latex)).isEqualTo(shown);
        assertThat(texts("已知 \\(" + latex + "\\)。")).containsExactly("已知 " + shown + "。");
        assertThat(texts("\\[" + latex + "\\]")).containsExactly("  " + shown);
        assertThat(texts("$$\n" + latex + "\n$$")).containsExactly("  " + shown);
        assertThat(Plain.lines("\\[\n" + latex + "\n\\]")).containsExactly(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "设$x$为，$n$个，$f(x)$。 | 设x为，n个，f(x)。",
                "$x^2$、$a_1$、$F = ma$、$\\pi$ | x²、a₁、F = ma、π",
                "$10$ $50\\%$ $-1$ $[0,1]$ $ABC$ | 10 50% -1 [0,1] ABC",
                "**$x_i$** *$b*c$* | xᵢ b*c",
                "$$x$$ 和 $$ y $$ | x 和 y",
                "\\(x\\) \\( y \\) \\[z\\] | x y z",
                "# $x^2$ | x²"
            })
    void theirMarksGo(String source, String shown) {
        assertThat(texts(source)).containsExactly(shown);
        assertThat(Plain.lines(source)).containsExactly(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It costs $5 and $10.",
                "$5",
                "between $5 and 10$ a month",
                "$5和10$",
                "US$100, $1,000–$2,000; 5$, (6$)",
                "$HOME and $PATH",
                "$HOME/bin:$PATH",
                "${A}_${B}",
                "$(pwd)/x:$(ls)",
                "echo $$ and $$",
                "awk '{print $1, $2}' x",
                "$user$ and $password$",
                "a $ b $ c",
                "$$$ and $$$"
            })
    void moneyAndShellsStay(String text) {
        assertThat(texts(text)).containsExactly(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It costs $5 and $10.",
                "US$100, $1,000–$2,000; 5$, (6$)",
                "$HOME/bin:$PATH is not $HOME",
                "$user$ and $password$"
            })
    void moneyAndShellsAreSeenAsTheyAreWhileTheyArrive(String text) {
        Document document = Document.of("", 60);
        for (int at = 0; at < text.length(); at++) {
            document = document.append(text.substring(at, at + 1));
            String whole = text.substring(0, at + 1);
            String seen = String.join("", texts(document)).strip();
            assertThat(whole).startsWith(seen);
            assertThat(whole.strip().length() - seen.length()).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void codeStays() {
        assertThat(texts("`$x^2$` `\\(x\\)` ``\\[y\\]``")).containsExactly("$x^2$ \\(x\\) \\[y\\]");
        assertThat(texts("```latex\n\\[ x^2 \\]\n$$\n```"))
                .containsExactly("  \\[ x^2 \\]", "  $$");
    }

    @Test
    void escapedBracketsStayBrackets() {
        assertThat(texts("some \\(optional\\) words \\[1\\] \\[see below\\] \\(可选\\) \\$5"))
                .containsExactly("some (optional) words [1] [see below] (可选) $5");
    }

    @Test
    void aFormulaOfSeveralLinesKeepsThem() {
        String aligned = "\\begin{aligned}\na &= b \\\\\n- c &= d\n\\end{aligned}";
        assertThat(texts("得：\n$$\n" + aligned + "\n$$\n所以"))
                .containsExactly("得：", "  a = b", "  - c = d", "所以");
        assertThat(texts("\\begin{align*}\nx &= 1 \\\\\n+ y &= 2\n\\end{align*}"))
                .containsExactly("  x = 1", "  + y = 2");
        assertThat(texts("1. 式：\n   \\[\n   x = 1\n   \\]\n   完"))
                .containsExactly("1. 式：", "   x = 1", "   完");
        assertThat(texts("> $$\n> x\n> $$")).containsExactly("| x");
        assertThat(texts("\\[ x = 1 \\]，其中")).containsExactly("x = 1，其中");
        assertThat(texts("\\[ x = 1 \\].")).containsExactly("  x = 1.");
    }

    @Test
    void whatNeverEndsIsText() {
        assertThat(texts("$$\nx = 1\n\nAfter.")).containsExactly("$$", "x = 1", "", "After.");
        assertThat(texts("a \\(x = 1\n\nAfter.")).containsExactly("a (x = 1", "", "After.");
        assertThat(texts("\\frac{a}{b")).containsExactly("\\frac{a}{b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "已知 \\(\\frac{a}{b}\\) 和 \\(\\alpha\\)。",
                "式 \\[ \\sum_{i=1}^n i \\] 完",
                "\\[\n\\begin{pmatrix} a & b \\end{pmatrix}\n\\]\n完",
                "$$\n\\frac{a}{b}\n$$\n",
                "于是 $\\pi r^2$ 是"
            })
    void noMarkIsSeenWhileAFormulaArrives(String text) {
        Document document = Document.of("", 60);
        for (int at = 0; at < text.length(); at++) {
            document = document.append(text.substring(at, at + 1));
            assertThat(String.join("", texts(document))).doesNotContain("\\", "$", "[", "{", "}");
        }
    }

    @Test
    void anyRubbishIsConverted() {
        Random random = new Random(14);
        List<String> pieces =
                List.of(
                        "\\",
                        "{",
                        "}",
                        "^",
                        "_",
                        "\\frac",
                        "\\sqrt",
                        "[",
                        "]",
                        "&",
                        "\\\\",
                        "x",
                        " ",
                        "\\begin{cases}",
                        "\\end{cases}",
                        "\\left",
                        "\\text{",
                        "'",
                        "中",
                        "\\bar",
                        "\\");
        for (int i = 0; i < 2000; i++) {
            StringBuilder latex = new StringBuilder();
            for (int n = random.nextInt(40); n >= 0; n--) {
                latex.append(pieces.get(random.nextInt(pieces.size())));
            }
            assertThat(Formula.line(latex.toString())).doesNotContain("\n", "\t");
        }
    }

    private static List<String> texts(String markdown) {
        return texts(Document.of(markdown, 200).ended());
    }

    private static List<String> texts(Document document) {
        return DocumentProperties.lines(document).stream().map(Line::text).toList();
    }
}
