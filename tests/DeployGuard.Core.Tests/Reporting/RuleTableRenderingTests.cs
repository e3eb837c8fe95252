using DeployGuard.Reporting;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Reporting;

public sealed class RuleTableRenderingTests
{
    [Fact]
    public void One_row_per_rule_ordered_by_id() => Assert.Equal(
        """
        | Rule | Title | Level | On from | Checklist | Also known as |
        |---|---|---|---|---|---|
        | [DG1998](src/DeployGuard.Core/Core/Tests/Reporting/DG1998SampleOne.md) | First sample | Blocking | Minimum | Base images are pinned | `hadolint:DL3006`, `trivy:DS-0001` |
        | [DG1999](src/DeployGuard.Core/Core/Tests/Reporting/DG1999SampleTwo.md) | Second sample | Suggestion | All |  |  |

        """,
        RuleTable.Render(new RuleCatalog([new DG1999SampleTwo(), new DG1998SampleOne()])));
}
