package dev.abstracts.enrich.xml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlTreeTest {

    @Test
    void elementsAreFoundByLocalName() {
        Element root = tree(
                "<a:x xmlns:a='urn:a' a:y='1' y='2'><b:t>no</b:t><a:t> caf&eacute; <![CDATA[<&]]>&LT;<i>!</i></a:t></a:x>");

        assertThat(root.namespace()).isEqualTo("urn:a");
        assertThat(root.attribute("y")).isEqualTo("2");
        assertThat(root.text("t")).isEqualTo("café <&<!");
        assertThat(root.all("t")).extracting(Element::namespace).containsExactly("b", "urn:a");
        assertThat(root.anywhere("i")).hasSize(1);
        assertThat(root.text("nothing", "here")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "moss",
                "<a>",
                "<a/><b/>",
                "<a>&moss;</a>",
                "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
                "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/hostname'>]><a>&b;</a>",
                "<a b='1' b='2'/>",
                "<a>\u0001</a>"
            })
    void nothingIsExpandedOrLoaded(String text) {
        assertThat(XmlTree.read(text))
                .isInstanceOfSatisfying(XmlTree.Broken.class, broken -> assertThat(broken.detail())
                        .contains("XML"));
    }

    @Test
    void depthAndAttributesAreLimited() {
        assertThat(XmlTree.read("<a>".repeat(100_000))).isInstanceOf(XmlTree.Broken.class);
        assertThat(XmlTree.read("<a>".repeat(250) + "</a>".repeat(250))).isInstanceOf(XmlTree.Broken.class);
        assertThat(XmlTree.read("<a>".repeat(150) + "</a>".repeat(150))).isInstanceOf(XmlTree.Tree.class);
        StringBuilder many = new StringBuilder("<a");
        for (int i = 0; i < 1000; i++) {
            many.append(" b").append(i).append("=''");
        }
        assertThat(XmlTree.read(many + "/>")).isInstanceOf(XmlTree.Broken.class);
        assertThat(XmlTree.read("<a b='" + "c".repeat(100_000) + "'/>")).isInstanceOf(XmlTree.Broken.class);
    }

    private static Element tree(String text) {
        assertThat(XmlTree.read(text)).isInstanceOf(XmlTree.Tree.class);
        return ((XmlTree.Tree) XmlTree.read(text)).root();
    }
}
