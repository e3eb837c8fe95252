using System.Collections;
using System.Text;
using System.Xml;

namespace DeployGuard.Core.Tests.Architecture;

public sealed class TypeDependenciesTests
{
    [Theory]
    [InlineData(typeof(StringBuilder))] // created and dropped inside a method
    [InlineData(typeof(XmlConvert))] // static call inside a lambda
    [InlineData(typeof(ArrayList))] // type test inside an iterator
    [InlineData(typeof(Version))] // argument of a generic call
    [InlineData(typeof(Uri))] // inside a generic type of a signature
    [InlineData(typeof(XmlException))] // caught
    [InlineData(typeof(ObsoleteAttribute))]
    public void Uses_are_seen_wherever_they_stand(Type used)
    {
        Type[] sample = [typeof(Sample), .. typeof(Sample).GetNestedTypes(System.Reflection.BindingFlags.NonPublic)];
        Assert.Contains(used, sample.SelectMany(TypeDependencies.Of));
    }

    private sealed class Sample
    {
        [Obsolete("an attribute to find")]
        public static IReadOnlyList<Uri>[] Signature() => [];

        public static int Body() => new StringBuilder("a").Length + Array.Empty<Version>().Length;

        public static Func<int, string> Lambda() => value => XmlConvert.ToString(value);

        public static IEnumerable<bool> Iterator(object value)
        {
            yield return value is ArrayList;
        }

        public static void Catch(Action action)
        {
            try
            {
                action();
            }
            catch (XmlException)
            {
                Body();
            }
        }
    }
}
