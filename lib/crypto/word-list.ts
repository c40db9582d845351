/**
 * 2048 words that two people read to each other: common, short, and seldom one letter apart. Their order is part of the
 * protocol (docs/protocol.md, P6): a changed list would show two people different words. They stay English in every
 * language, since both must see the same.
 */
export const WORD_LIST: readonly string[] = `
abacus abbey academy accent accordion acorn acrobat actor adder admiral adobe adventure aerial afternoon agate
airfield airport alarm albatross album alcove alert alfalfa algebra alloy almanac almond aloe alpaca alpine alto
amateur amble amethyst amigo ammonite anagram anchor anchovy anemone angler animal ankle anorak answer ant antelope
antenna anthem antique antler anvil anybody apartment apogee appetite apple apricot april apron apse aquarium aqueduct
arcade arch archer arctic arena argon aria armchair armor aroma arrow artery artichoke article artist ascot ash aspen
asphalt aster asteroid athlete atlas atoll atom attic attire auburn auction audience audio august aunt aurora author
autumn avalanche avenue aviary aviator avocado award awning axle azalea backpack badger bagel bakery balance balcony
ballad ballast ballet balloon balsa bamboo banana bandana banjo banner barber barge barista baritone bark barley
barnacle barometer baron barrel basalt baseball basement basil basin basket bassinet bassoon bathtub baton batter
bauble bay bayou bazaar beacon beaker beam bean beanbag beard beaver bedrock bedroom bee beehive beetle bell bench
beret beverage bib bicycle bilberry billboard billow binder biology birch bird biscuit bison bittern blackbird blanket
blaze blazer blender blizzard blossom blouse blue bluebell blueberry bluff boardwalk bobbin bobcat bodice bolero
bonbon bonfire bongo bonnet boomerang boot border borough botany bottle boulder bouquet boutique bowl box boxcar
bracelet braid bramble branch brass bravo bread breeze brick bridge brine bristle broccoli broker bronze brooch brook
broom broth brother brownie brunch brush bubble bucket buckle budget buffalo buffet bugle builder bulb bulldog
bulletin bullfrog bumper bundle bungalow bunny buoy bureau burlap burrito burrow bus butler butter buttercup butterfly
buttermilk button buzzer byway cabbage cabin cabinet cable caboose cactus cadence cadet cafe calcium calendar calf
calico camel camellia cameo camera camp campfire campus canal canary candle candor candy canoe canopy cantor canvas
canyon caper capital capsule captain caramel caravan caraway carbon card cardigan cardinal career cargo caribou
carillon carnation carnival carol carousel carpet carriage carrot cartoon carving cascade cashew cashmere cask
cassette castle catalog catamaran catfish cathedral catkin cattle cauldron caution cavern cayenne cedar ceiling
celebrity celery cello cellophane cement census century chain chair chalk chamber champion chandelier channel chapel
chaperon chapter charcoal chariot charm chart charter chauffeur checkers cheddar cheese cheetah chef chemist cherry
chess chestnut chickadee chicken chime chimney china chinchilla chipmunk chisel chive chocolate chorus chowder chrome
chutney cicada cider cinder cinema cinnamon cipher circle circus citadel citrus city clam clarinet clasp classic
clementine clerk cliff climate clinic clipper cloak clog closet cloth cloud clover clown club cluster coach coal coast
coaster cobalt cobbler cobra cobweb cockatoo cocoa coconut cocoon coffee cog coin collage collar college collie color
colt column comb comedy comet comic common company compass composer concert conch concrete condiment condor conductor
confetti convent cook cookie cooler copilot copper coral cord coriander cormorant cornbread corner cornet corsage
cosmic cosmos costume cottage cotton cougar council counter country coupon courier court courtyard cousin cove cowbell
cowboy cowslip coyote crab cradle cranberry crane crater cravat crayon cream creek crepe crescent crest crew crib
cricket crimson crocus croissant croquet croquette crossing crouton crown cruise cruiser crumb crumpet crystal cube
cuckoo cucumber cuff cufflink culture cumin cup cupboard cupcake curator curb curio curry curtain curtsy cushion
custard cutlery cycle cylinder cypress dachshund daffodil dahlia daisy damask damson dance dancer dandelion darling
dart dawn daybreak daylight decade decimal decoy degree deli delta denim depot derby desert design desk dessert detail
detour device dewdrop diagram dial diamond diary diesel digit dimple dinghy dinner dinosaur diploma director disco
discus dish district ditch divan diver dividend doctor dogwood doily doll dollar dolphin dome domino donkey door
doorbell doormat doorway dormouse dory doubt dragon dragonfly drama drawbridge drawer drawing dream dress drift
driftwood drill driver drizzle drone drum drummer dryer duchess duck duckling duet duffel dugout duke dulcimer
dumpling duplex duty dynamo dynasty eagle eardrum earl earlobe earmuff earring earth earthworm easel ebony echo
eclipse economy edge editor eel egg eggplant egret eight elastic elbow elder elderberry electron elephant elevator
eleven elf elixir elk embassy ember emblem emerald emery emotion emperor emu enamel encore endive energy engine
engineer enigma ensemble entrance envelope epic epilogue episode epoch equal equator eraser ermine errand escapade
escort espresso essay estate estimate estuary etching eternity ether eucalyptus evening event evergreen evidence
example exhibit exit expert explorer express eyebrow eyelash eyelet fable fabric face factory fairy fajita falafel
falcon falconer family fancy fanfare farm farmer father fathom faucet favor fawn feast fedora feline fellow fence
fennel fern ferry fescue festival feta fiber fiction fiddle fiesta fifty fig figure filbert fillet filter finale finch
finger finish fire firefly fireplace firewood fish five fjord flagpole flagstone flame flamingo flannel flapjack flask
flatiron flax fleece fleet flicker flight flint flipper float flock flood floor florist floss flotilla flounder flower
flute flyer foam focus foil folder folk folklore fondant fondue football footstep forecast forehead forest formula
fortune forty forum fossil fountain fox foxglove fraction fragrance freckle freesia freezer freight friday fringe
frisbee frog frond frost frosting fruit fuchsia fudge funnel fur fusion futon gadget gala galaxy galleon gallery
gallop galosh game garage garden gardenia garland garlic garment garnet gasket gazebo gazelle gecko gelatin gem
gemstone geode geology geranium gerbil geyser giant gig ginger gingham giraffe girder glacier glade glider glimmer
glitter glossary glove glow glue gnome goalie goat goatee goblet goggles goldfish golf gondola goose gooseberry gopher
gorge gosling gossamer gourd governor grackle grammar granary grandma grandpa granite granola grape grapefruit
graphite grater gravel gravy green greenhouse greyhound grid griddle grocer grouse grove guava guest guide guild
guinea guitar guitarist gull gumbo gumdrop guppy gymnast habit haddock haiku hail hairpin halibut halo halyard hamlet
hammer hammock hamper hamster hand handbag handle handrail hangar harbor harmony harness harp harvest hat hatch hawk
hayloft haystack hazel hazelnut head headband headlamp heart heath heather heaven hedge hedgehog helium helmet helper
hemisphere hemlock hen herald herb herbalist heritage hermit heron herring hexagon hibiscus hickory highway hiker hill
hinge history hobby hobnail hockey holiday hollow holly homework honey honeybee honeydew hood hopper hopscotch horizon
horn hornet horseshoe hostel hotdog hotel hourglass house household hub huddle humor humus hundred hunter hyacinth
hydrant hyena ibex ice iceberg icicle icing igloo iguana image impala incense inch index industry inkblot inkwell
inlet inn insect insignia iodine iris iron island ivory ivy jackdaw jacket jackpot jade jaguar jam january jar jasmine
javelin jazz jeans jelly jellyfish jersey jester jetty jewel jewelry jigsaw jingle jockey joint joke journal journey
joystick jug juggler juice jukebox july junction june jungle junior juniper justice kale kangaroo karate karma kayak
kazoo kebab keepsake keg kelp kennel kernel ketchup kettle key keyboard keyhole kilo kilt kimono kindle kindness king
kingdom kingfisher kiosk kitchen kite kitten kiwi knapsack knee knit knob knuckle koala kumquat label lacquer ladder
ladle lady ladybug lamb lamppost landing landlord landmark lane language lantern lapel lapwing larch larder lark
lasagna lasso latitude lattice laughter laundry laurel lava lavender layer leaf leaflet leash leather lecture leek
legend legume leisure lemon lemonade lemur lens lentil leopard lesson letter lettuce level lever library lichen
lifeboat lightning lilac lily lime limerick linden linen lintel lion lionfish liquid list litter lizard llama loaf
lobelia lobster locker locket locomotive locust lodge lodger logbook logic lollipop loom loop lotion lotus lounge
loyalty lozenge lucky luggage lullaby lumber lunch lupine luster lute lynx lyric macaroni macaroon macaw machine
mackerel madrigal maestro magazine magenta magic magician magnet magnitude magnolia magpie mahogany mailbox majesty
major mallard mallet mallow mammoth manager manatee mandarin mandolin mango manor mansion mantis mantle manual map
maple marathon marble margin marigold marina mariner marjoram marker market marlin marmalade marmot marquee marsh
marten marvel marzipan mascot mason mast matrix mattress mayfly maze meadow meander meatball mechanic medic melody
melon member memoir memory mentor menu merchant mercury meringue merlin mermaid mesa mesh message metal meteor
meteorite meter method metro mica midday milk millet millipede mimosa minaret mineral minnow minstrel mint minute
miracle mirror mitten mixture moat model mohair molar molasses mole moment monarch monday money monocle month monument
moon mooring moose moped morning mortar mosaic mosquito moss mother motor mound mountain mouth movie mozzarella muffin
mug mulberry municipal mural museum mushroom music musician muslin mustard myrtle mystery name napkin narrator nature
navel nebula neck nectar needle neighbor nephew nest nettle newt nickel niece nine noble noodle noon north nose notch
notebook notion nougat novel november nozzle number nursery nutmeg oak oasis oboe ocean ocelot october octopus odyssey
office olive omelet onion onyx opal opera opinion orange orbit orchard orchid oregano organ oriole orphan osprey
ostrich otter ounce outfit outlet oval oven overcoat owl oxygen oyster pacific package paddle padlock page pagoda
paint pajamas palace palette palm pancake panda panel pansy panther pantry papaya paper paprika parade parcel
parchment parka parlor parrot parsley parsnip partner party pasta pastel pastry pasture path patio pattern pavilion
paw pea peach peacock peanut pearl pebble pecan pedal pelican penguin peninsula penny peony people pepper perch
perfume person petunia pewter pheasant phone photo phrase physics piano piccolo pickle picnic picture pier pigeon
pilgrim pillar pillow pilot pinecone pink pioneer pipe pistachio pitcher pizza plaid planet plank plaster plate
plateau platinum play plaza plum plume plywood pocket podium poem pole polka pollen poncho pond pool popcorn poplar
poppy porcupine port porter portrait possum postcard poster pot potato pottery pouch powder prairie prelude present
pretzel prince princess print prism prize project prow prune puddle puffin pulley pulp pulse puma pumpkin punch pupil
puppet purple purse puzzle pyramid python quail quality quarry quart quarter quartet quartz quay queen query quest
question quiche quill quilt quince quiver quiz quota quote rabbit raccoon racket radar radio radish raft railway rain
rainbow raisin rake rally ramp ranch ranger rapids raspberry raven ravine razor recipe record reef referee reflex
reindeer relay relish remedy reptile rescue resin rhubarb rhyme rhythm ribbon rice riddle ridge rind ripple rivet road
robe robin robot rock rodeo roof rooster rope rosemary rotor round rowboat royal rubber ruby rudder ruffle rugby ruin
ruler rumba runner runway russet rust rye sack saddle saffron sage sailor salad salamander salmon salon salsa salt
sample sand sandal sandwich sapling sapphire sardine sash satchel satin saturday sauce saucer sauna savanna saxophone
scallop scarf scarlet scholar school schooner science scissors scone scooter score scout screen screw scroll sculptor
seagull seal season seat seaweed secret senator sentence september sequoia sesame seven shadow shale shawl sheep shelf
shell shelter shepherd sherbet shield ship shirt shoal shoe shoulder shovel shower shrimp shrub shuttle sibling
sidewalk sierra signal silk silver singer sister six sketch ski skirt sky skylark sled sleeve sleigh slipper slope
snack snail snake snow snowman soap soccer society sofa soil soldier solo sonata song sonnet soprano sorbet sorrel
soup soybean spaniel spark sparrow spatula speaker speech sphere spice spider spinach spindle spiral spirit splash
spoke sponge spoon spray spring sprout spruce square squash squid squirrel stadium stair stamp stanza staple star
starfish starling station statue steel steeple stem stereo stick stitch stocking stool storm story stove strand straw
stream street stripe student studio subway sugar suit suitcase summer summit sun sunday sunrise sunset supper surf
surface surgeon swallow swan sweater swift swing switch sycamore symbol symphony syrup tablet tackle tadpole taffy
tailor talent tambourine tangerine tango tape tapestry tapir target tarragon tassel tavern taxi teacher teacup teak
teapot teaspoon temple tennis tenor tent terrace texture theater thermos thicket thimble thistle thorn thread three
thunder thursday thyme tiara ticket tiger tile timber tin tinsel tip tissue toast toffee token tomato topaz torch
tornado tortoise totem toucan towel tractor trapeze travel tray treasure treaty tree trellis triangle trio trolley
trombone trophy trout truck truffle trumpet tuba tuesday tugboat tulip tuna tundra tunic tunnel turban turbine turkey
turnip turquoise turtle twig twilight twine twins two typist ukulele umbrella uncle unicorn uniform unity universe
urban usher utensil vacuum valley valve van vanilla vapor vase vegetable veil velvet vendor veranda verb verse vessel
veteran viaduct victory video view villa village vine vinegar vineyard vintage viola violet violin visitor visor vista
vitamin voice volcano volley vowel voyage wafer waffle wagon waiter walnut walrus waltz warbler wardrobe watch weasel
weaver wednesday weed wheat wheel whisker whisper whistle willow wind windmill window winner winter wisdom wolf wonder
wood workshop wreath wren wrench wrist writer yacht yak yarn yarrow yeast yellow yesterday yew yodel yogurt yoke yucca
zebra zenith zephyr zigzag zinc zinnia zipper zircon zodiac zone zoo zucchini
`
  .trim()
  .split(/\s+/);
