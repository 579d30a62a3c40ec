import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Reads the rules of a standard from the engine's own files: the engine's reader needs a library that is not beside it. */
final class RuleBook {
    private RuleBook() {}

    static ValidationProfile read(PDFAFlavour flavour, String file) throws Exception {
        try (var stream = RuleBook.class.getResourceAsStream("/org/verapdf/pdfa/validation/" + file)) {
            Element book = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(stream).getDocumentElement();
            Set<Rule> rules = new HashSet<>();
            for (Element rule : all(book, "rule")) {
                rules.add(rule(rule));
            }
            Set<Variable> variables = new HashSet<>();
            for (Element it : all(book, "variable")) {
                variables.add(Profiles.variableFromValues(
                        it.getAttribute("name"), it.getAttribute("object"), text(it, "defaultValue"), text(it, "value")));
            }
            var details = Profiles.profileDetailsFromValues(file, file, "", new Date(0));
            return Profiles.profileFromValues(flavour, details, "", rules, variables);
        }
    }

    private static Rule rule(Element rule) {
        Element id = all(rule, "id").get(0);
        var ruleId = Profiles.ruleIdFromValues(
                PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),
                id.getAttribute("clause"),
                Integer.parseInt(id.getAttribute("testNumber")));
        return Profiles.ruleFromValues(
                ruleId,
                rule.getAttribute("object"),
                rule.hasAttribute("deferred") ? Boolean.valueOf(rule.getAttribute("deferred")) : null,
                rule.getAttribute("tags"),
                text(rule, "description"),
                text(rule, "test"),
                Profiles.errorFromValues(text(rule, "message"), List.of()),
                List.of());
    }

    private static List<Element> all(Element within, String name) {
        NodeList found = within.getElementsByTagName(name);
        return java.util.stream.IntStream.range(0, found.getLength()).mapToObj(at -> (Element) found.item(at)).toList();
    }

    private static String text(Element within, String name) {
        return all(within, name).get(0).getTextContent();
    }
}
