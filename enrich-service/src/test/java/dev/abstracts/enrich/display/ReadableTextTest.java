package dev.abstracts.enrich.display;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadableTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        $37\\times$ faster | 37× faster
        $\\ell_0$ norm | ℓ₀ norm
        $10^{-3}$ | 10⁻³
        $CO_2$ | CO₂
        $x_{ij}$ | x_ij
        \\textbf{x} | x
        Erd\\H{o}s | Erdős
        5\\% of~all | 5% of all
        a -- b --- c | a – b — c
        Schr\\"odinger and Schr\\"{o}dinger | Schrödinger and Schrödinger
        $\\frac{a}{b}$ | a/b
        $\\frac{a+1}{b}$ | (a+1)/b
        $\\sqrt{x}$ $\\sqrt{x+1}$ | √x √(x+1)
        from $5 to $7 a piece | from $5 to $7 a piece
        $\\mathcal{O}(n \\log n)$ | 𝒪(n log n)
        $\\mathbb{R}^n$ | ℝⁿ
        \\foo{bar} baz | \\foo{bar} baz
        """)
    void reads(String received, String text) {
        assertThat(ReadableText.of("abstract", received).text()).isEqualTo(text);
    }
}
