using System.Text.RegularExpressions;
using DeployGuard.Core.Tests.Verification;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Architecture;

/// <summary>The one-way flow through the rooms of Core: which namespace may use which.</summary>
public sealed partial class NamespaceTests
{
    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Text"] = [],
        ["Repository"] = ["Text"],
        ["Documents"] = ["Text", "Repository"],
        ["Secrets"] = ["Text"],
        ["Checklist"] = ["Text", "Repository", "Documents", "Secrets"],
        ["Validation"] = ["Text", "Repository", "Documents"],
        ["Rules"] = ["Text", "Repository", "Documents", "Secrets", "Checklist", "Validation"],
        ["Reporting"] = ["Text", "Repository", "Documents", "Secrets", "Checklist", "Rules", "Validation"],
    };

    [Fact]
    public void Every_type_lives_in_a_room() =>
        Assert.All(OwnTypes(), type => Assert.Contains(RoomOf(type), MayUse.Keys));

    [Fact]
    public void Rooms_use_only_what_comes_before_them()
    {
        var violations =
            from type in OwnTypes()
            let room = RoomOf(type)
            from used in TypeDependencies.Of(type)
            where used.Assembly == type.Assembly && IsOwn(used)
            let usedRoom = RoomOf(used)
            where usedRoom != room && !MayUse[room].Contains(usedRoom)
            select $"{type} uses {used}";
        Assert.Empty(violations.Distinct());
    }

    [Theory]
    [InlineData("src/DeployGuard.Core", "DeployGuard")]
    [InlineData("tests/DeployGuard.Core.Tests", "DeployGuard.Core.Tests")]
    public void Folders_are_namespaces(string project, string root)
    {
        var files = Directory.EnumerateDirectories(SourceTree.PathOf(project))
            .Where(folder => Path.GetFileName(folder) is not ("bin" or "obj" or "Polyfills"))
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories));
        Assert.All(files, file =>
        {
            var folder = Path.GetRelativePath(SourceTree.PathOf(project), Path.GetDirectoryName(file)!);
            var expected = $"{root}.{folder.Replace(Path.DirectorySeparatorChar, '.')}";
            Assert.Equal(expected, Declaration().Match(File.ReadAllText(file)).Groups[1].Value);
        });
    }

    private static IEnumerable<Type> OwnTypes() => typeof(Validator).Assembly.GetTypes().Where(IsOwn);

    // The compiler adds types of its own; polyfills live in the namespaces where it looks for them.
    private static bool IsOwn(Type type) => type.Namespace?.Split('.')[0] == "DeployGuard";

    private static string RoomOf(Type type) => type.Namespace!.Split('.').ElementAtOrDefault(1) ?? "";

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Declaration();
}
