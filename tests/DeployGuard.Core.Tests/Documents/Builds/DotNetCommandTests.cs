using DeployGuard.Documents.Builds;
using DeployGuard.Documents.Shell;
using DeployGuard.Text;

namespace DeployGuard.Core.Tests.Documents.Builds;

public sealed class DotNetCommandTests
{
    [Theory]
    [InlineData("dotnet restore", null)]
    [InlineData("dotnet restore Api.csproj", "Api.csproj")]
    [InlineData("dotnet publish -c Release -o /app Api.csproj --no-restore", "Api.csproj")]
    [InlineData("dotnet publish --configuration=Release /p:UseAppHost=false -p:X=Y /src/Api.csproj", "/src/Api.csproj")]
    [InlineData("dotnet publish --self-contained true Api.csproj", "Api.csproj")]
    [InlineData("dotnet publish --self-contained Api.csproj", "Api.csproj")]
    [InlineData("dotnet build /nologo -m:1 -v minimal ./Api", "./Api")]
    [InlineData("dotnet build \"src/Api\"/Api.csproj -c $CONFIGURATION", "src/Api/Api.csproj")]
    [InlineData("dotnet build -p Configuration=Release Api.csproj", "Api.csproj")]
    public void Finds_the_target_among_options_and_their_values(string script, string? target)
    {
        var command = Read(script)!;
        Assert.Equal(target, command.TargetPath);
        Assert.True(command.IsKnown);
        Assert.True(command.Builds);
    }

    [Theory]
    [InlineData("dotnet publish $PROJECT")]
    [InlineData("dotnet publish Api.csproj $OPTIONS")]
    [InlineData("dotnet publish -p:$PROPERTY Api.csproj")]
    public void A_word_that_may_be_anything_makes_the_call_unknown(string script) => Assert.False(Read(script)!.IsKnown);

    [Theory]
    [InlineData("dotnet --info")]
    [InlineData("dotnet")]
    [InlineData("dotnet $VERB")]
    [InlineData("msbuild Api.csproj")]
    public void Other_calls_are_not_of_interest(string script) => Assert.Null(Read(script));

    [Theory]
    [InlineData("dotnet restore", true)]
    [InlineData("dotnet publish", true)]
    [InlineData("dotnet publish --no-restore", false)]
    [InlineData("dotnet test --no-build", false)]
    [InlineData("dotnet ef database update", false)]
    public void Building_restores_unless_told_otherwise(string script, bool restores) => Assert.Equal(restores, Read(script)!.Restores);

    [Fact]
    public void Options_and_properties_are_found_in_every_form()
    {
        var command = Read("dotnet publish -f net9.0 --os=linux -p:A=1 --property:B=2 /p:C=$C")!;
        Assert.Equal("net9.0", command.Option("--framework", "-f"));
        Assert.Equal("linux", command.Option("--os"));
        Assert.Equal(("1", "2"), (command.Property("a"), command.Property("B")));
        Assert.True(command.SetsProperty("C"));
        Assert.Null(command.Property("C"));
    }

    private static DotNetCommand? Read(string script)
    {
        var text = new SourceText("script", script);
        var read = ShellReader.Read(MappedText.From(text, new TextSpan(0, script.Length)), ShellDialect.Posix);
        return DotNetCommand.From(Assert.Single(read.Commands), word => word.Literal);
    }
}
