package ink.dong4j.card.formula;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the commands of TeX's mathematics are in Unicode. */
final class FormulaSymbols {
    /** Greek letters and other signs that stand like a letter. */
    private static final Map<String, String> LETTERS =
            pairs(
                    """
                    alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ
                    vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν xi ξ omicron ο pi π varpi ϖ rho ρ
                    varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω
                    Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω
                    infty ∞ partial ∂ nabla ∇ hbar ℏ ell ℓ Re ℜ Im ℑ aleph ℵ wp ℘ imath ı jmath ȷ
                    forall ∀ exists ∃ nexists ∄ emptyset ∅ varnothing ∅ neg ¬ lnot ¬ angle ∠
                    triangle △ square □ Box □ checkmark ✓ degree ° prime ′ dagger † ddagger ‡
                    top ⊤ bot ⊥ therefore ∴ because ∵ ldots … dots … dotsc … cdots ⋯
                    dotsb ⋯ vdots ⋮ ddots ⋱ langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉
                    lvert | rvert | vert | lVert ‖ rVert ‖ Vert ‖ lbrace { rbrace } lbrack [
                    rbrack ] backslash \\ colon : pounds £ yen ¥ euro € S § copyright © dag † ddag ‡
                    """);

    /** Signs between two operands, with a space on each side. */
    private static final Map<String, String> OPERATORS =
            pairs(
                    """
                    times × cdot · circ ∘ star ⋆ bullet • mid | div ÷ pm ± mp ∓ ast ∗ oplus ⊕ ominus ⊖ otimes ⊗ odot ⊙ wedge ∧
                    land ∧ vee ∨ lor ∨ cap ∩ cup ∪ setminus ∖ leq ≤ le ≤ leqslant ≤ geq ≥ ge ≥
                    geqslant ≥ neq ≠ ne ≠ lt < gt > ll ≪ gg ≫ approx ≈ sim ∼ simeq ≃ cong ≅ equiv ≡
                    propto ∝ doteq ≐ triangleq ≜ prec ≺ succ ≻ in ∈ notin ∉ ni ∋ subset ⊂ supset ⊃
                    subseteq ⊆ supseteq ⊇ subsetneq ⊊ sqsubseteq ⊑ perp ⊥ parallel ∥ models ⊨
                    vdash ⊢ to → rightarrow → leftarrow ← gets ← leftrightarrow ↔ Rightarrow ⇒
                    Leftarrow ⇐ Leftrightarrow ⇔ iff ⇔ implies ⇒ impliedby ⇐ mapsto ↦
                    longrightarrow ⟶ longleftarrow ⟵ Longrightarrow ⟹ longmapsto ⟼ uparrow ↑
                    downarrow ↓ rightharpoonup ⇀ rightleftharpoons ⇌ hookrightarrow ↪ leadsto ⇝
                    bmod mod coloneqq ≔ triangleleft ◁ triangleright ▷ asymp ≍ lesssim ≲ gtrsim ≳
                    """);

    /** Signs that take limits. */
    private static final Map<String, String> LARGE =
            pairs(
                    """
                    sum ∑ prod ∏ coprod ∐ int ∫ iint ∬ iiint ∭ oint ∮ bigcup ⋃ bigcap ⋂
                    bigoplus ⨁ bigotimes ⨂ bigvee ⋁ bigwedge ⋀
                    """);

    /** Marks over or under a letter, as combining characters. */
    private static final Map<String, String> ACCENTS =
            pairs(
                    """
                    hat \u0302 widehat \u0302 tilde \u0303 widetilde \u0303 bar \u0304 vec \u20D7
                    dot \u0307 ddot \u0308 acute \u0301 grave \u0300 check \u030C breve \u0306
                    mathring \u030A overline \u0305 underline \u0332
                    """);

    private static final Set<String> FUNCTIONS =
            words(
                    "sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh log ln lg exp min"
                            + " max sup inf lim limsup liminf arg argmin argmax det dim ker gcd lcm"
                            + " deg hom Pr rank tr");

    private static final String DOUBLE = "ABCDEFGHIJKLMNOPQRSTUVWXYZ1";
    private static final String DOUBLE_STRUCK = "𝔸𝔹ℂ𝔻𝔼𝔽𝔾ℍ𝕀𝕁𝕂𝕃𝕄ℕ𝕆ℙℚℝ𝕊𝕋𝕌𝕍𝕎𝕏𝕐ℤ𝟙";

    private FormulaSymbols() {}

    private static Map<String, String> pairs(String text) {
        List<String> words = Arrays.asList(text.strip().split("\\s+"));
        Map<String, String> pairs = new HashMap<>();
        for (int i = 0; i < words.size(); i += 2) {
            pairs.put(words.get(i), words.get(i + 1));
        }
        return Map.copyOf(pairs);
    }

    private static Set<String> words(String text) {
        return Set.copyOf(Arrays.asList(text.split(" ")));
    }

    static Optional<String> letter(String command) {
        return Optional.ofNullable(LETTERS.get(command));
    }

    static Optional<String> operator(String command) {
        return Optional.ofNullable(OPERATORS.get(command));
    }

    static Optional<String> large(String command) {
        return Optional.ofNullable(LARGE.get(command));
    }

    static Optional<String> accent(String command) {
        return Optional.ofNullable(ACCENTS.get(command));
    }

    static boolean isFunction(String command) {
        return FUNCTIONS.contains(command);
    }

    /** A text in double-struck letters, where there are such. */
    static String doubleStruck(String text) {
        StringBuilder struck = new StringBuilder();
        text.codePoints()
                .forEach(
                        c -> {
                            int index = DOUBLE.indexOf(c);
                            int at = index < 0 ? 0 : DOUBLE_STRUCK.offsetByCodePoints(0, index);
                            struck.appendCodePoint(index < 0 ? c : DOUBLE_STRUCK.codePointAt(at));
                        });
        return struck.toString();
    }
}
