import java.io.File;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;

/** Validates PDF files against PDF/UA-1 and PDF/A-2a with the veraPDF engine; fails when one rule fails. */
public class Check {
    /** Where the engine keeps the rules of a standard. */
    private static final Map<PDFAFlavour, String> RULES = new EnumMap<>(
            Map.of(PDFAFlavour.PDFUA_1, "PDFUA-1.xml", PDFAFlavour.PDFA_2_A, "PDFA-2A.xml"));

    public static void main(String[] files) throws Exception {
        Logger.getLogger("").setLevel(Level.OFF);
        VeraGreenfieldFoundryProvider.initialise();
        boolean passed = files.length > 0;
        for (String file : files) {
            for (PDFAFlavour flavour : RULES.keySet()) {
                passed &= passes(new File(file), flavour);
            }
        }
        System.exit(passed ? 0 : 1);
    }

    private static boolean passes(File file, PDFAFlavour flavour) {
        try (var parser = Foundries.defaultInstance().createParser(file, flavour)) {
            ValidationProfile profile = RuleBook.read(flavour, RULES.get(flavour));
            ValidationResult result = Foundries.defaultInstance().createValidator(profile, false).validate(parser);
            int count = profile.getRules().size();
            int failed = result.getFailedChecks().size();
            System.out.printf("%s  %s  %d rules passed, %d failed%n", file.getName(), flavour.getId(), count - failed, failed);
            var messages = new TreeMap<String, String>();
            for (TestAssertion assertion : result.getTestAssertions()) {
                if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                    var rule = assertion.getRuleId();
                    messages.putIfAbsent(
                            rule.getClause() + "-" + rule.getTestNumber(),
                            assertion.getMessage() + "  at " + assertion.getLocation().getContext());
                }
            }
            messages.forEach((rule, message) -> System.out.println("    " + rule + "  " + message));
            return result.isCompliant();
        } catch (Exception refused) {
            System.out.printf("%s  %s  cannot be read: %s%n", file.getName(), flavour.getId(), refused);
            return false;
        }
    }
}
